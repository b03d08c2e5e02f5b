"""The whole screen of any place: a page, and the lines around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.board.actions import actions_roster, keys_roster
from dashboard.board.alarm_line import alarm_line
from dashboard.board.dial import Dial
from dashboard.board.health import health_page
from dashboard.board.keyline import Keys, key_hints
from dashboard.board.masthead import masthead
from dashboard.board.page import page
from dashboard.board.place import Kind, Place
from dashboard.board.process import Process
from dashboard.board.scene import Scene
from dashboard.board.waiting import waiting_board, waiting_masthead, waiting_page
from dashboard.watch.feed_watch import FeedWatch
from widgets.pages import Chrome, Page


@dataclass(frozen=True, slots=True)
class Desk:
    """What views need beside the scene: the keys in force, and what the process uses."""

    keys: Keys
    process: Callable[[], Process]

    def page(self, place: Place, words: str, scene: Scene | None, feed: FeedWatch) -> Page:
        """Return the view at a place; without a scene every view of the feed says so."""
        match place.kind:
            case Kind.ACTIONS:
                return actions_roster(words, Place.parse(place.key), scene, self.keys)
            case Kind.KEYS:
                return keys_roster(words, Place.parse(place.key), scene, self.keys)
        if scene is None:
            return waiting_board(feed) if place.kind is Kind.BOARD else waiting_page(feed)
        if place.kind is Kind.HEALTH:
            return health_page(scene, self.process())
        return page(place, words, scene)

    def chrome(self, place: Place, scene: Scene | None, feed: FeedWatch, dial: Dial) -> Chrome:
        """Return masthead, alarm line and key line at a place."""
        head = waiting_masthead(feed, dial) if scene is None else masthead(scene)
        return Chrome(head, alarm_line(feed, scene), key_hints(place, scene, self.keys))
