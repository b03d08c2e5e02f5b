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
    between = max(0.0, 100 - split.left_share - split.right_share)
    one, rest, other = _shared_out((split.left_share, between, split.right_share), room)
    bar = (
        Run(glyphs.text(LEFT) * one),
        Run(glyphs.text(REST) * rest, Tone.MUTED),
        Run(glyphs.text(RIGHT) * other),
    )
    return exactly((left, Run(" "), *bar, Run(" "), right), width)


def _shared_out(shares: tuple[float, float, float], room: int) -> list[int]:
    """Return cells for each share, together `room`, by largest remainders (Hamilton's method)."""
    whole = sum(shares)
    exact = [share * room / whole for share in shares]
    parts = [int(cells) for cells in exact]
    by_remainder = sorted(range(len(parts)), key=lambda at: parts[at] - exact[at])
    for at in by_remainder[: room - sum(parts)]:
        parts[at] += 1
    return parts
