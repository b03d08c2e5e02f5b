"""What an entry is about, in short, and what was written about a record."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.board.entry_words import entry_words
from dashboard.board.facts.fact import fact, facts
from dashboard.board.place import Kind, Place
from dashboard.board.ref import refs
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.watch.log.entry import Kind as EntryKind
from widgets.views import Line, Piece, Rank

_KEYS: Mapping[str, str] = {
    "strikes": "5",
    "posture": "6",
    "congress": "7",
    "polling": "8",
    "developments": "9",
    "clocks": "0",
    "designations": "0",
    "scenarios": "p",
}
"""Each panel by the key that leads to it."""
_WRITTEN = (EntryKind.NOTE, EntryKind.TOLD, EntryKind.OPEN, EntryKind.CLOSED)


def item_of(name: str, scene: Scene) -> str:
    """Return a record as the log names it: its tile's number, its panel's key, its reference."""
    if name in scene.situation.by_id:
        return scene.number(name)
    shown = scene.picture.shown
    for panel, key in _KEYS.items():
        if any(record.id == name for record in shown.panels[panel].records):
            return key
    return "".join(refs((name,), shown.sources_by_id))


def note_lines(name: str, scene: Scene) -> list[Line]:
    """Return what officers wrote about a record or an indicator, the newest first."""
    written = [one for one in scene.log if one.entry.kind in _WRITTEN and name in one.entry.about]
    lines = [
        Line(
            (
                Piece(short_stamp(one.entry.at, scene)),
                Piece(one.entry.kind.value),
                Piece("" if one.entry.officer is None else one.entry.officer.shown),
                Piece(entry_words(one, scene), Rank.TITLE),
            ),
            key=str(Place(Kind.ENTRY, str(one.number))),
        )
        for one in reversed(written)
    ]
    return facts("notes", lines) if lines else [fact("notes", "none")]
