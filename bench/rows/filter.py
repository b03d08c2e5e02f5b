"""A filter typed into a list of all records, key by key, and whether it holds up the next key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.board import FEED_SHOWS, board
from bench.documents import LARGE, exercise
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.loopback import Loopback
from bench.row import Row, Target
from bench.screen import Screen

_WORDS = ("patrol", "escort")
_SEARCH, _ESCAPE = "/", "\x1b"
_MOST = 0.050
_QUIET = 0.8
"""Longer than from a letter in the prompt to the rows that it finds."""
_OUT = 0.3
"""Seconds in which an escape is no longer taken for the begin of another key."""


def rows(effort: Effort) -> Iterator[Row]:
    """Yield what a key takes, the slowest, and a whole word typed at once."""
    keys, words = [], []
    with TemporaryDirectory() as folder, Loopback(exercise(LARGE)) as feed:
        command = board("--feed", feed.address, "--interval", "3600")
        with Screen(command, Path(folder)) as screen:
            screen.until(FEED_SHOWS)
            screen.quiet(4)
            for _ in range(effort.runs(2)):
                for word in _WORDS:
                    screen.answer(_SEARCH, _QUIET)
                    keys += [screen.answer(letter, _QUIET).seconds for letter in word]
                    _leave(screen)
                    screen.answer(_SEARCH, _QUIET)
                    words.append(screen.answer(word, _QUIET).seconds)
                    _leave(screen)
    target = Target(_MOST, Unit.SECONDS)
    what = f"a filter typed into {LARGE:,} rows, per key"
    found = Figure.of(keys, Unit.SECONDS)
    yield Row(what, found, target=target)
    yield Row("  its slowest key", Figure.of([max(keys)], Unit.SECONDS), target=target)
    ratio = Figure.of((word / found.median for word in words), Unit.RATIO)
    yield Row("  a word typed at once, against one key", Figure.of(words, Unit.SECONDS), ratio)


def _leave(screen: Screen) -> None:
    for _ in range(3):
        screen.send(_ESCAPE)
        screen.quiet(_OUT)
