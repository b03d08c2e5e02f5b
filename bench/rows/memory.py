"""The memory of a board (RSS), with the example and with a large document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.board import EMPTY, EMPTY_SHOWS, EXAMPLE_SHOWS, FEED_SHOWS, board
from bench.documents import LARGE, exercise, titled
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.loopback import Loopback
from bench.row import Row, Target
from bench.screen import Screen

_SETTLED = 3.0
"""Seconds after which all is imported and drawn."""
_REFRESHES = 2


def rows(effort: Effort) -> Iterator[Row]:
    """Yield what a board holds with either, and the most it held with the large one."""
    empty, example, large, most = [], [], [], []
    for _ in range(effort.runs(2)):
        with TemporaryDirectory() as folder:
            home = Path(folder)
            empty.append(_held(EMPTY, EMPTY_SHOWS, home))
            example.append(_held(board(), EXAMPLE_SHOWS, home))
            after, peak = _large(home)
            large.append(after)
            most.append(peak)
    yield _row("memory (RSS) with the example", example, empty, Target(60e6, Unit.BYTES))
    yield _row(f"memory (RSS) with {LARGE:,} records", large, empty, Target(110e6, Unit.BYTES))
    yield _row(f"  the most it held meanwhile, {_REFRESHES} refreshes", most, empty, None)


def _row(what: str, ours: Sequence[float], empty: Sequence[float], target: Target | None) -> Row:
    return Row(what, Figure.of(ours, Unit.BYTES), Figure.ratios(ours, empty), target)


def _held(command: Sequence[str], words: str, home: Path) -> float:
    with Screen(command, home) as screen:
        screen.until(words)
        screen.rest(_SETTLED)
        return screen.memory


def _large(home: Path) -> tuple[float, float]:
    """Return what a board holds after some refreshes of a large document, and the most."""
    body = exercise(LARGE)
    with Loopback(body) as feed:
        command = board("--feed", feed.address, "--interval", "1")
        with Screen(command, home) as screen:
            screen.until(FEED_SHOWS)
            for number in range(_REFRESHES):
                # All letters differ from those before, so that all of it is drawn anew.
                word, mark = chr(ord("A") + number) * 7, len(screen.raw)
                feed.give(titled(body, number, word))
                screen.until_since(word, mark)
                screen.rest(_SETTLED)
            return screen.memory, screen.most_memory
