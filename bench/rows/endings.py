"""How long a board takes to end when the world ends it: by a signal, or with its terminal."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.board import EXAMPLE_SHOWS, board
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.row import Row, Target
from bench.screen import Screen

_MOST = 3.0
"""Seconds within which a board that is told to end has saved its state and is gone."""


def rows(effort: Effort) -> Iterator[Row]:
    """Yield a row for each way to end."""
    for what, end in _ENDS.items():
        took = []
        for _ in range(effort.runs(5)):
            with TemporaryDirectory() as folder:
                home = Path(folder)
                with Screen(board(state=home / "state"), home) as screen:
                    screen.until(EXAMPLE_SHOWS)
                    screen.quiet()
                    took.append(end(screen))
        yield Row(f"{what} to the end of the board", Figure.of(took, Unit.SECONDS),
                  target=Target(_MOST, Unit.SECONDS))  # fmt: skip


def _told(screen: Screen) -> float:
    screen.signal(signal.SIGTERM)
    return screen.ended(reads=True)


def _told_while_stalled(screen: Screen) -> float:
    screen.stall()
    screen.signal(signal.SIGTERM)
    return screen.ended(reads=False)


def _hung_up(screen: Screen) -> float:
    screen.hang_up()
    return screen.ended(reads=False)


_ENDS: dict[str, Callable[[Screen], float]] = {
    "SIGTERM": _told,
    "SIGTERM while nothing reads the terminal": _told_while_stalled,
    "hang-up": _hung_up,
}
