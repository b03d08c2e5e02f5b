"""A field that changed, in one line: old to new, with the sources of each side."""

from __future__ import annotations

from dashboard.board.changes.stated import FieldWords
from widgets.views import Line, Piece, Tone

_LABEL, _OLD = 19, 28
"""Cells of the columns in which a field and its old value stand."""


def field_line(field: FieldWords, indent: int = 2) -> Line:
    """Return `label  old [refs] → new [refs]`, the new value bold."""
    refs = "".join(field.old_refs)
    room = _OLD - len(refs) - 1
    fits = len(field.old) <= room
    return Line(
        (
            Piece(field.label, tone=Tone.MUTED, width=_LABEL if len(field.label) <= _LABEL else 0),
            Piece(field.old, width=room if fits else 0),
            Piece(refs, tone=Tone.MUTED),
            Piece("→"),
            Piece(field.new, tone=Tone.STRONG),
        ),
        refs=field.new_refs,
        indent=indent,
        rows=0,
    )
