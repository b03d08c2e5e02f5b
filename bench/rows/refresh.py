"""The bytes of a refresh: of one that brings nothing, one tile, one record or ten of many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.board import FEED_SHOWS, board
from bench.documents import LARGE, exercise, numbered, retold, titled
from bench.documents import rows as long_document
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.loopback import Loopback
from bench.row import Row, Target
from bench.screen import Screen

_INTERVAL = "1"
_QUIET = 1.2
Change = Callable[[bytes, int, str], bytes]
"""Makes the next document of the one before, its number and a word that it shall show."""


def rows(effort: Effort) -> Iterator[Row]:
    """Yield a row for each kind of refresh."""
    runs = effort.runs(3)
    with TemporaryDirectory() as folder:
        small = _Watched(Path(folder), exercise(100), FEED_SHOWS)
        same, nothing, tile = small.bytes_of(runs, _same, _nothing, titled)
    with TemporaryDirectory() as folder:
        large = _Watched(Path(folder), long_document(LARGE), "Bench", "9")
        one, ten = large.bytes_of(runs, _records(1), _records(10))
    yield _row("a refresh that changes nothing, same document", same, 0)
    yield _row("a refresh that changes nothing, next of the sequence", nothing, 0)
    yield _row("a refresh that changes one tile", tile, 1_000)
    yield _row(f"a refresh that changes one record of {LARGE:,}, in its list", one, None)
    what = f"a refresh that changes ten records of {LARGE:,}, against one"
    ratio = Figure.ratios(ten, one)
    yield Row(what, Figure.of(ten, Unit.BYTES), ratio, Target(10, Unit.RATIO))


def _row(what: str, found: list[float], most: float | None) -> Row:
    target = None if most is None else Target(most, Unit.BYTES)
    return Row(what, Figure.of(found, Unit.BYTES), target=target)


def _same(body: bytes, number: int, word: str) -> bytes:
    return body


def _nothing(body: bytes, number: int, word: str) -> bytes:
    return numbered(body, number)


def _records(count: int) -> Change:
    return lambda body, number, word: retold(body, number, count, word)


class _Watched:
    """A board on a feed, once it shows the first document and is quiet."""

    def __init__(self, home: Path, body: bytes, shows: str, view: str = "") -> None:
        """Take a home for the board, a document, what it shows, and the key of a view."""
        self._home = home
        self._body = body
        self._shows = shows
        self._view = view

    def bytes_of(self, runs: int, *changes: Change) -> list[list[float]]:
        """Return the bytes of each change in turn, so many runs of all."""
        found: list[list[float]] = [[] for _ in changes]
        # An unchanged document is given out whole, so that the board has to find that out.
        with Loopback(self._body, tagged=False) as feed:
            command = board("--feed", feed.address, "--interval", _INTERVAL)
            with Screen(command, self._home) as screen:
                screen.until(self._shows)
                screen.quiet(3)
                screen.send(self._view)
                screen.quiet(_QUIET)
                # The first of each kind adds marks that stay: it is no run.
                for number in range((runs + 1) * len(changes)):
                    at = number % len(changes)
                    count = self._refreshed(screen, feed, changes[at], number)
                    if number >= len(changes):
                        found[at].append(count)
        return found

    def _refreshed(self, screen: Screen, feed: Loopback, change: Change, number: int) -> int:
        # Every letter differs from that of the last word, so that all of it is drawn anew.
        word = chr(ord("a") + number % 26) * 7
        before, given = len(screen.raw), len(feed.given)
        self._body = change(self._body, number, word)
        feed.give(self._body)
        while len(feed.given) == given:
            screen.read(0.1)
        if word.encode() in self._body:
            screen.until_since(word, before)
        screen.quiet(_QUIET)
        return len(screen.raw) - before
