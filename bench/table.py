"""The table, for a terminal line by line as it is measured, and for a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bench.row import HEADS, Line

WIDTHS = (64, 11, 11, 9, 22, 3)
"""Of the columns on a terminal."""
_LEFT = (0, 5)
"""Columns of words; the others are figures."""


def text(cells: Sequence[str]) -> str:
    """Return a line for a terminal."""
    shown = (
        f"{cell:<{width}}" if at in _LEFT else f"{cell:>{width}}"
        for at, (cell, width) in enumerate(zip(cells, WIDTHS, strict=True))
    )
    return "  ".join(shown).rstrip()


def markdown(lines: Iterable[Line]) -> str:
    """Return a table for a page."""
    rule = ("---" if at in _LEFT else "--:" for at in range(len(HEADS)))
    rows = (HEADS, tuple(rule), *(line.cells for line in lines))
    return "".join(f"| {' | '.join(cells)} |\n" for cells in rows)
