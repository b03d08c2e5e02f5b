"""The newest entries of the watch log."""

from __future__ import annotations

from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.watch.log.logged import Logged
from widgets.views import Group, Line, Panel, Piece, Rank, Title, Tone

NAME = "Watch log"
_SHOWN = 30


def log_panel(scene: Scene) -> Panel:
    """Return the panel of the rail: the newest entry first."""
    scene = scene.live
    count = scene.log[-1].number if scene.log else 0
    note = Piece(f"{count:,} {'entry' if count == 1 else 'entries'}", tone=Tone.MUTED)
    lines = newest_lines(scene, _SHOWN)
    return Panel(Title("", NAME, (note,)), (Group(None, lines),), key=str(Place(Kind.LOG)))


def newest_lines(scene: Scene, most: int) -> tuple[Line, ...]:
    """Return a line for each of the newest entries, the newest first."""
    newest = reversed(scene.log[-most:])
    return tuple(_line(one, scene) for one in newest) or (Line((Piece("no entry yet"),)),)


def _line(logged: Logged, scene: Scene) -> Line:
    entry = logged.entry
    who = "" if entry.officer is None else entry.officer.shown
    return Line(
        (
            Piece(short_stamp(entry.at, scene), tone=Tone.MUTED),
            Piece(entry.kind.value),
            Piece(who, Rank.ATTRIBUTION),
            Piece(entry.item),
            Piece(entry.text, Rank.TITLE),
        )
    )
