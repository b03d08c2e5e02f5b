"""Two shares of 100 against each other in one row."""

from __future__ import annotations

from widgets.fit import fit
from widgets.glyphs import Glyphs
from widgets.ink import Run, Runs, cells, exactly
from widgets.views import Line, Split, Tone

LEFT, REST, RIGHT = "▒", "·", "█"


def split_bar(split: Split, width: int, glyphs: Glyphs) -> Runs:
    """Return both words with a bar between them in which every cell is an equal part of 100."""
    left = Run(glyphs.text(split.left.text), split.left.tone)
    right = Run(glyphs.text(split.right.text), split.right.tone)
    room = width - cells((left, right)) - 2
    if room < 3:
        return fit(Line((split.left,), (split.right,)), width, glyphs)
    one = _cells(split.left_share, room)
    other = min(_cells(split.right_share, room), room - one)
    rest = room - one - other
    bar = (
        Run(glyphs.text(LEFT) * one),
        Run(glyphs.text(REST) * rest, Tone.MUTED),
        Run(glyphs.text(RIGHT) * other),
    )
    return exactly((left, Run(" "), *bar, Run(" "), right), width)


def _cells(share: float, room: int) -> int:
    return max(0, min(room, round(share * room / 100)))
