"""The board before its first document: every pane says so, and the masthead why."""

from __future__ import annotations

from dashboard.board.dial import Dial
from dashboard.board.masthead import PROGRAM, feed_pieces
from dashboard.board.place import Kind, Place
from dashboard.board.scene import TILES
from dashboard.board.stamp import stamp
from dashboard.watch.feed_watch import FeedWatch
from widgets.pages import Bar, Board, Detail
from widgets.views import Group, Line, Panel, Piece, Rank, Tile, Title, Tone

NO_DOCUMENT = "no document yet"
_PANELS = (
    ("5", "Strikes", "strikes"),
    ("6", "Force posture", "posture"),
    ("7", "Congress", "congress"),
    ("8", "Polling", "polling"),
    ("9", "Developments", "developments"),
    ("0", "Law and clocks", "law"),
)
"""Number key, name, and the list behind each panel."""
_BRIEF = ("", "Changes", "")
_RAIL = (("b", "Alarms", ""), ("p", "Scenarios", "scenarios"), _BRIEF, ("", "Watch log", ""))


def waiting_board(feed: FeedWatch) -> Board:
    """Return the board while nothing was received yet."""
    return Board(
        tiles=tuple(_tile(number) for number in range(1, TILES + 1)),
        panels=tuple(_panel(*panel, feed) for panel in _PANELS),
        rail=tuple(_panel(*panel, feed) for panel in _RAIL),
        brief=_panel(*_BRIEF, feed),
    )


def waiting_page(feed: FeedWatch) -> Detail:
    """Return any other view while nothing was received yet."""
    words = f"{NO_DOCUMENT}: {feed.reason}" if feed.reason else NO_DOCUMENT
    said = (words, feed.explanation)
    lines = tuple(Line((Piece(sentence),), rows=0) for sentence in said if sentence)
    return Detail(Title("", NO_DOCUMENT), lines)


def waiting_masthead(feed: FeedWatch, dial: Dial) -> Bar:
    """Return the masthead while nothing was received yet."""
    program = Piece(PROGRAM, Rank.EXTRA, Tone.STRONG)
    return Bar((program, Piece(stamp(dial.now, dial), gap=2), *feed_pieces(feed, dial)))


def _tile(number: int) -> Tile:
    return Tile(
        title=Title(str(number), ""),
        level=Piece("U", tone=Tone.UNKNOWN),
        trend="",
        confidence=None,
        reason=None,
        age="",
        lines=(Line((Piece(NO_DOCUMENT),)),),
    )


def _panel(number: str, name: str, key: str, feed: FeedWatch) -> Panel:
    why = (Line((Piece(feed.reason, Rank.TITLE, Tone.MUTED),)),) if feed.reason else ()
    groups = (Group(None, (Line((Piece(NO_DOCUMENT),)), *why)),)
    return Panel(Title(number, name), groups, key=str(Place(Kind.LIST, key)) if key else "")
