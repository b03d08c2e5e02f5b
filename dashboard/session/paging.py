"""The pages of a desk: what is asked for again while nothing it shows has moved is made once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from dashboard.board.desk import Desk
from dashboard.board.page import preview
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.watch.changes.since import is_same
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.history import History
from widgets.pages import Board, Detail, Page, Roster

Drawn = tuple[Scene, Board]
"""A board, and the scene that it was drawn from."""


class Paging:
    """Makes pages; the newest list serves both the screen and the prompt that counts its rows."""

    def __init__(self, desk: Desk) -> None:
        """Take what makes them."""
        self._desk = desk
        self._newest: tuple[Place, str, Scene, Roster] | None = None
        self._board: Drawn | None = None
        self._expected: Drawn | None = None
        self._previewed: tuple[str, Scene, Detail | None] | None = None

    def expect(self, drawn: Drawn) -> None:
        """Take a board that was drawn of a scene to come, from any thread."""
        self._expected = drawn

    def page(self, place: Place, words: str, scene: Scene | None, feed: FeedWatch) -> Page:
        """Return the view at a place, a list filtered by `words`."""
        if scene is None:
            return self._desk.page(place, words, None, feed)
        self._let_go(scene)
        if place.kind is Kind.BOARD:
            return self._overview(place, scene)
        newest = self._newest
        # A scene is one object for as long as it draws the same.
        if newest is not None and newest[2] is scene and newest[:2] == (place, words):
            return newest[3]
        page = self._desk.page(place, words, scene, feed)
        self._newest = (place, words, scene, page) if isinstance(page, Roster) else None
        return page

    def preview(self, place: str, scene: Scene) -> Detail | None:
        """Return what a row of a list or of the board holds; None where it leads to no page."""
        kept = self._previewed
        if kept is None or kept[0] != place or not is_same_page(kept[1], scene):
            self._previewed = kept = place, scene, preview(place, scene)
        return kept[2]

    def _let_go(self, scene: Scene) -> None:
        """Hold nothing that was made of a picture which is shown no longer."""
        if self._board is not None and self._board[0].picture is not scene.picture:
            self._board = None
        if self._previewed is not None and self._previewed[1].picture is not scene.picture:
            self._previewed = None

    def _overview(self, place: Place, scene: Scene) -> Page:
        # What tells of no news comes far more often than a minute passes.
        for drawn in (self._board, self._expected):
            if drawn is not None and is_same_board(drawn[0], scene):
                self._board = drawn
                return drawn[1]
        page = self._desk.page(place, "", scene, scene.feed)
        self._board = (scene, page) if isinstance(page, Board) else None
        return page


def is_same_board(was: Scene, now: Scene) -> bool:
    """Tell whether two scenes have the same board: it shows whole minutes, as its masthead does.

    How the feed stands, until when the watch was kept and which boards are there are told around it
    and not on it.
    """
    return (
        was.situation.judged is now.situation.judged
        and was.situation.memory == now.situation.memory
        and is_same(was.since, now.since)
        and _minute(was.now) == _minute(now.now)
        and _minute(was.wall) == _minute(now.wall)
        and _goes_on(was.history, now.history)
        and replace(
            now, now=was.now, wall=was.wall, feed=was.feed, others=was.others,
            situation=was.situation, history=was.history, since=was.since,
        ) == was
    )  # fmt: skip


def is_same_page(was: Scene, now: Scene) -> bool:
    """Tell whether the pages of records, tiles and sources are the same too."""
    return was.feed.fetched_at == now.feed.fetched_at and is_same_board(was, now)


def _goes_on(was: History, now: History) -> bool:
    began, begins = ([span.began for span in one.covered] for one in (was, now))
    return was.changes == now.changes and began == begins


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
