"""A large document from the wire to the screen, against pydantic alone on the same bytes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import held, validation
from bench.board import FEED_SHOWS, board
from bench.documents import LARGE, exercise, titled
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.loopback import Loopback
from bench.row import Row, Target
from bench.screen import Screen
from dashboard.contract.changes import changes
from dashboard.contract.feed import Document
from dashboard.contract.reader import read

_AFTER = 3.0
"""Seconds after the first sight of it in which all has settled."""


def rows(effort: Effort) -> Iterator[Row]:
    """Yield what the board takes, how long it held its loop, and parts of it in this process."""
    validated, shown, holds, reads, compared = [], [], [], [], []
    body = exercise(LARGE)
    with TemporaryDirectory() as folder, Loopback(body) as feed:
        told = Path(folder) / "held"
        options = (str(told), "--feed", feed.address, "--interval", "1")
        with Screen(board(*options, module="bench.held"), Path(folder)) as screen:
            screen.until(FEED_SHOWS)
            screen.rest(_AFTER)
            old = _read(body)
            for number in range(effort.runs(5)):
                # All letters differ from those before, so that all of it is drawn anew.
                word = chr(ord("A") + number) * 7
                body = titled(body, number, word)
                validated.append(validation.seconds(body))
                began = time.perf_counter()
                new = _read(body)
                reads.append(time.perf_counter() - began)
                began = time.perf_counter()
                changes(old, new)
                compared.append(time.perf_counter() - began)
                old = new
                mark, given, asked = len(screen.raw), len(feed.given), time.monotonic()
                feed.give(body)
                while len(feed.given) == given:
                    screen.read(0.02)
                seen = screen.until_since(word, mark) - time.perf_counter() + time.monotonic()
                shown.append(seen - feed.given[given])
                screen.rest(_AFTER)
                holds.append(held.longest_since(told, asked))
    what = f"{LARGE:,} records from the wire to the screen, against pydantic"
    ratio = Figure.ratios(shown, validated)
    yield Row(what, Figure.of(shown, Unit.SECONDS), ratio, Target(3, Unit.RATIO))
    yield Row("  the longest time it held the event loop", Figure.of([max(holds)], Unit.SECONDS),
              target=Target(0.050, Unit.SECONDS))  # fmt: skip
    yield Row("  pydantic alone", Figure.of(validated, Unit.SECONDS))
    for name, found in (("reading", reads), ("comparing", compared)):
        ratio = Figure.ratios(found, validated)
        yield Row(f"  {name} alone, in one process", Figure.of(found, Unit.SECONDS), ratio)


def _read(body: bytes) -> Document:
    found = read(body)
    if not isinstance(found, Document):
        raise TypeError(found.reason)
    return found
