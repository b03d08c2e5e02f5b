"""A strip over time: cells in one row, or each under its heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from widgets.glyphs import Glyphs
from widgets.ink import Run, Runs, cells, exactly
from widgets.shorten import shorten
from widgets.views import Bin, Timeline, Tone

ROWS = 3
"""Rows of the form with headings: the major ones, the minor ones, the cells."""
_LEAST, _MOST = 4, 5


def has_room(timeline: Timeline, width: int) -> bool:
    """Tell whether every cell has room for its heading."""
    return width >= _label_width(timeline) + _LEAST * len(timeline.bins)


def compact(timeline: Timeline, width: int, glyphs: Glyphs) -> Runs:
    """Return one row: the first day, a cell each, the last day, the note.

    The oldest cells leave where there is no room for all.
    """
    timeline = _shown(timeline, glyphs)
    note = f" {timeline.note}" if timeline.note else ""
    around = len(timeline.first) + len(timeline.last) + len(note) + 2
    room = max(1, width - around)
    shown = timeline.bins[-room:]
    first = timeline.first if len(shown) == len(timeline.bins) else glyphs.text("…")
    runs = (
        Run(f"{first} "),
        *(_one_cell(cell, glyphs) for cell in shown),
        Run(f" {timeline.last}"),
        Run(note),
    )
    return exactly(runs, width)


def headed(timeline: Timeline, width: int, glyphs: Glyphs) -> list[Runs]:
    """Return three rows: major headings, minor headings, cells in columns of one width."""
    timeline = _shown(timeline, glyphs)
    label = _label_width(timeline)
    each = max(1, min(_MOST, (width - label) // max(1, len(timeline.bins))))
    rows = (
        [Run(f"{timeline.name:<{label}}"), *_majors(timeline.bins, each)],
        [Run(" " * label), *(Run(f"{cell.minor:>{each}}", Tone.MUTED) for cell in timeline.bins)],
        [
            Run(f"{timeline.label:<{label}}"),
            *(Run(f"{cell.text:>{each}}", cell.tone) for cell in timeline.bins),
        ],
    )
    made = [exactly(row, width) for row in rows]
    room = width - cells(rows[2]) - 2
    if timeline.note and room >= len(timeline.note):
        made[2] = exactly((*rows[2], Run(f"  {timeline.note}")), width)
    return made


def _shown(timeline: Timeline, glyphs: Glyphs) -> Timeline:
    """Return the timeline with its characters as they can be shown."""
    text = glyphs.text
    return Timeline(
        text(timeline.name),
        text(timeline.label),
        tuple(
            replace(cell, text=text(cell.text), major=text(cell.major), minor=text(cell.minor))
            for cell in timeline.bins
        ),
        text(timeline.first),
        text(timeline.last),
        text(timeline.note),
        timeline.detail,
    )


def _majors(bins: Sequence[Bin], each: int) -> list[Run]:
    """Return each major heading over the last digit of the minor one it begins at."""
    text = ""
    for number, cell in enumerate(bins):
        start = number * each + each - len(cell.minor)
        if cell.major and start >= len(text):
            text = f"{text:<{start}}{cell.major} "
    return [Run(text.rstrip(), Tone.MUTED)]


def _one_cell(cell: Bin, glyphs: Glyphs) -> Run:
    digits = cell.text.lstrip("r")
    if len(digits) == 1:
        return Run(digits, cell.tone)
    return Run("+" if digits.isdigit() else shorten(digits, 1, glyphs), cell.tone)


def _label_width(timeline: Timeline) -> int:
    return max(len(timeline.name), len(timeline.label))
