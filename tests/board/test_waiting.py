"""The board before its first document."""

import pytest

from dashboard.board.desk import Desk
from dashboard.board.place import BOARD, Kind, Place
from dashboard.board.process import Process
from dashboard.commands import COMMANDS
from dashboard.feed.outcome import FeedState
from tests.board.reading import detail_words, panel_words, tile_words, words
from tests.board.scenes import dial, feed
from widgets.pages import Board, Detail, Roster

DESK = Desk({one.id: one.keys for one in COMMANDS}, lambda: Process())
DOWN = feed(FeedState.DOWN, reason="name not found", explanation="check feed.address")


def test_every_pane_says_that_there_is_no_document_and_why() -> None:
    board = DESK.page(BOARD, "", None, DOWN)
    assert isinstance(board, Board)
    assert [tile_words(tile) for tile in board.tiles] == [["no document yet"]] * 4
    assert {tile.level.text for tile in board.tiles} == {"U"}
    panels = (*board.panels, *board.rail)
    assert [panel_words(panel) for panel in panels] == [["no document yet", "name not found"]] * 10
    assert "".join(panel.title.number for panel in panels) == "567890bp"


@pytest.mark.parametrize("kind", set(Kind) - {Kind.BOARD, Kind.ACTIONS, Kind.KEYS})
def test_any_other_view_says_so_too(kind: Kind) -> None:
    page = DESK.page(Place(kind, "x"), "", None, DOWN)
    assert isinstance(page, Detail)
    assert detail_words(page) == ["no document yet: name not found", "check feed.address"]


@pytest.mark.parametrize("kind", [Kind.ACTIONS, Kind.KEYS])
def test_what_can_be_done_is_listed_all_the_same(kind: Kind) -> None:
    assert isinstance(DESK.page(Place(kind, str(BOARD)), "", None, DOWN), Roster)


def test_the_lines_around_it() -> None:
    chrome = DESK.chrome(BOARD, None, DOWN, dial())
    assert words(chrome.masthead.left) == (
        "WATCHFLOOR  171730Z NOV 25  feed DOWN 0m: name not found"
    )
    assert words(chrome.alarms.left) == " no alarms yet"
    assert words(DESK.chrome(BOARD, None, feed(note="ignored"), dial()).alarms.right) == "ignored"
