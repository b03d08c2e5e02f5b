"""Lanes over time: names at the left, cells of one width under their headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from widgets.charts import Lane, Lanes, Mark
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, Runs, exactly
from widgets.shorten import shorten
from widgets.views import Align, Bin, Tone

NAMES = 10
"""Columns of the names at the least, the blank behind them included; a longer name gets more."""
_SPARED = 17
"""Columns of longer names that cells leave them."""
_EDGE = 1
_WANTED = 2
"""Columns of a cell that names make room for."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """How lanes stand in a width."""

    names: int
    each: int
    first: int
    """The oldest cell that has room."""
    paired: bool

    @classmethod
    def of(cls, lanes: Lanes, width: int, glyphs: Glyphs) -> _Grid:
        count = max((len(lane.cells) for lane in lanes.lanes), default=0)
        longest = max((cell_len(glyphs.text(lane.name)) for lane in lanes.lanes), default=0)
        needed = max(NAMES, longest + 1)
        least = min(needed, _SPARED)
        room = width - _EDGE
        paired = count * lanes.least > room - least and all(lane.pairs for lane in lanes.lanes)
        shown = (count + 1) // 2 if paired else count
        wanted = max(_WANTED, lanes.least)
        spared = room - shown * wanted if shown * wanted <= room - least else 0
        names = min(needed, max(least, spared), max(0, width - 1))
        each = max(lanes.least, min(lanes.most, (room - names) // max(1, shown)))
        names = min(needed, max(names, room - shown * each))
        fitting = max(1, (width - names) // each)
        return cls(names, each, max(0, shown - fitting), paired)

    def cells(self, lane: Lane) -> Sequence[Bin]:
        return (lane.pairs if self.paired else lane.cells)[self.first :]

    def start(self, mark: Mark) -> int:
        """Return the column of a heading's cell, counted behind the names; negative if it left."""
        return ((mark.at // 2 if self.paired else mark.at) - self.first) * self.each


def lanes_rows(lanes: Lanes, width: int, glyphs: Glyphs) -> list[Ink]:
    """Return the headings and a row a lane, `width` cells each.

    Where cells have no room two share one if they can; else the oldest leave.
    """
    grid = _Grid.of(lanes, width, glyphs)
    head = (_name(lanes.name, grid, glyphs), _heading(lanes, grid, width - grid.names, glyphs))
    rows = [Ink(exactly((Run(head[0], Tone.MUTED), Run(head[1], Tone.MUTED)), width))]
    for lane in lanes.lanes:
        name = Run(_name(lane.name, grid, glyphs))
        rows.append(Ink(exactly((name, *_cells(lane, lanes, grid, glyphs)), width), key=lane.key))
    return rows


def _name(name: str, grid: _Grid, glyphs: Glyphs) -> str:
    shown = shorten(glyphs.text(name), max(0, grid.names - 1), glyphs)
    return shown + " " * (grid.names - cell_len(shown))


def _heading(lanes: Lanes, grid: _Grid, room: int, glyphs: Glyphs) -> str:
    """Return headings in one row, each over its cell; those without room leave."""
    text = ""
    within = grid.each - 1 if lanes.align is Align.RIGHT else 0
    begun = [mark for mark in lanes.marks if grid.start(mark) < 0][-1:] if lanes.lasting else []
    shown = [mark for mark in lanes.marks if grid.start(mark) >= 0]
    for mark in (*begun, *shown):
        start = max(0, grid.start(mark)) + within
        if start < len(text) + bool(text):
            continue
        for words in filter(None, map(glyphs.text, (mark.text, mark.short))):
            # The last column has no room behind it: there a heading ends at the edge.
            if lanes.align is Align.RIGHT:
                start = max(min(start, room - cell_len(words)), len(text) + bool(text))
            if start + cell_len(words) <= room:
                text = f"{text:<{start}}{words}"
                break
    return text


def _cells(lane: Lane, lanes: Lanes, grid: _Grid, glyphs: Glyphs) -> Runs:
    runs: list[Run] = []
    for cell in grid.cells(lane):
        text = shorten(glyphs.text(cell.text), grid.each, glyphs)
        blank = Run(" " * (grid.each - cell_len(text)))
        shown = Run(text, cell.tone)
        runs += (blank, shown) if lanes.align is Align.RIGHT else (shown, blank)
    return tuple(runs)
