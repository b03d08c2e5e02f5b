"""A strip of days in one row."""

from __future__ import annotations

from rich.cells import cell_len

from widgets.glyphs import Glyphs
from widgets.ink import Run, Runs, exactly
from widgets.views import Strip


def strip_runs(strip: Strip, width: int, glyphs: Glyphs) -> Runs:
    """Return the strip in exactly `width` cells: a day a cell where it fits, else two days.

    The oldest cells leave where even that is too wide.
    """
    label = f"{glyphs.text(strip.label)} "
    room = width - cell_len(label)
    shown = strip.days if len(strip.days) <= room else strip.pairs[-max(1, room) :]
    return exactly((Run(label), *(Run(glyphs.text(bin.text), bin.tone) for bin in shown)), width)
