"""The pages of a desk: a list that is asked for twice at one moment is made once."""

from __future__ import annotations

from dashboard.board.desk import Desk
from dashboard.board.place import Place
from dashboard.board.scene import Scene
from dashboard.watch.feed_watch import FeedWatch
from widgets.pages import Page, Roster


class Paging:
    """Makes pages; the newest list serves both the screen and the prompt that counts its rows."""

    def __init__(self, desk: Desk) -> None:
        """Take what makes them."""
        self._desk = desk
        self._newest: tuple[Place, str, Scene, Roster] | None = None

    def page(self, place: Place, words: str, scene: Scene | None, feed: FeedWatch) -> Page:
        """Return the view at a place, a list filtered by `words`."""
        newest = self._newest
        # A scene is one object for as long as it draws the same.
        if newest is not None and newest[2] is scene and newest[:2] == (place, words):
            return newest[3]
        page = self._desk.page(place, words, scene, feed)
        self._newest = None
        if scene is not None and isinstance(page, Roster):
            self._newest = place, words, scene, page
        return page
