"""A change as it stands in the view of `c`: what it is, and below it each field old to new."""

from __future__ import annotations

from dashboard.board.changes.field_line import field_line
from dashboard.board.changes.told import Told
from dashboard.board.changes.wording import wording
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from widgets.views import Line, Piece, Rank, Tone

_ID = 31


def told_lines(one: Told, scene: Scene) -> tuple[Line, ...]:
    """Return the lines of a change that was told of a scene."""
    return wording(scene).recall((told_lines, id(one)), lambda: _lines(one))


def _lines(one: Told) -> tuple[Line, ...]:
    key = str(Place(Kind.RECORD, one.id))
    pieces = [
        Piece(one.id, Rank.EXTRA, Tone.MUTED, width=_ID if len(one.id) <= _ID else 0),
        Piece(one.name, Rank.TITLE, Tone.STRONG),
    ]
    if one.words:
        pieces.append(Piece(one.words, Rank.TITLE, gap=2))
    head = Line(tuple(pieces), refs=one.refs, mark=one.mark, key=key, rows=3)
    return (head, *(field_line(field) for field in one.fields))
