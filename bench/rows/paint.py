"""The bytes of a start, from the first to the last before the screen is quiet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.board import EMPTY, EMPTY_SHOWS, EXAMPLE_SHOWS, board
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.row import Row, Target
from bench.screen import Screen

SIZES = {(80, 24): 20_000, (200, 60): 60_000}
"""Columns and rows, and the most bytes."""
_QUIET = 2.5
"""Longer than the session takes to stand behind the first board."""


def rows(effort: Effort) -> Iterator[Row]:
    """Yield a row for each size of the terminal."""
    for size, most in SIZES.items():
        ours, empty = [], []
        for _ in range(effort.runs(3)):
            with TemporaryDirectory() as folder:
                home = Path(folder)
                ours.append(_bytes(board(), EXAMPLE_SHOWS, home, size))
                empty.append(_bytes(EMPTY, EMPTY_SHOWS, home, size))
        what = f"bytes until data is on screen and quiet, {size[0]}x{size[1]}"
        ratio = Figure.ratios(ours, empty)
        yield Row(what, Figure.of(ours, Unit.BYTES), ratio, Target(most, Unit.BYTES))


def _bytes(command: tuple[str, ...], words: str, home: Path, size: tuple[int, int]) -> float:
    with Screen(command, home, size) as screen:
        screen.until(words)
        screen.quiet(_QUIET)
        return len(screen.raw)
