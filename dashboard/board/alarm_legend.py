"""What the marks of the list of alarms mean."""

from __future__ import annotations

from dashboard.watch.alarms.alarm import MARKS, State
from widgets.views import Line, Piece, Tone

_ROWS = (
    (
        f"{MARKS[State.UNACKNOWLEDGED]}  unacknowledged",
        f"{MARKS[State.ACKNOWLEDGED]}  acknowledged",
        f"{MARKS[State.RETURNED]}  returned, never acknowledged",
    ),
    (
        f"{MARKS[State.SHELVED]}  shelved",
        f"{MARKS[State.OUT_OF_SERVICE]}  out of service",
        "L added: latched   ? added: frozen",
    ),
)
_CELL = 17


def legend() -> tuple[Line, ...]:
    """Return the marks in words, under the list."""
    return tuple(
        Line(tuple(Piece(words, tone=Tone.MUTED, width=_CELL, gap=2) for words in row))
        for row in _ROWS
    )
