"""What goes wrong in a soak, each for a moment: the feed, the store, the terminal, its size."""

from __future__ import annotations

import itertools
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

from bench.soak.clock import SharedClock
from bench.soak.feed import Fault, Feed
from bench.soak.terminal import Terminal
from bench.soak.written import Written

SIZES = ((80, 24), (120, 40), (200, 60))
_STORM = ((1, 1), (200, 60), (40, 10), (120, 40), (2, 80), (80, 24))
_FAULT, _LOCKED, _STALLED = 0.4, 1.5, 4.0
"""Seconds that a fault of the feed lasts, a lock, a stall: at the pace of a soak, minutes."""
_MOMENT = timedelta(minutes=1)


class Troubles:
    """Each does its harm, lets time pass, and mends it again; the board has to bear it."""

    def __init__(
        self,
        feed: Feed,
        terminal: Terminal,
        clock: SharedClock,
        written: Written,
        length: float,
    ) -> None:
        """Take what is spoiled; `written` knows the database of the watch.

        `length` is the share of the usual length that each trouble has.
        """
        self._feed = feed
        self._terminal = terminal
        self._clock = clock
        self._written = written
        self._length = length
        self._sizes = itertools.cycle(SIZES)
        self._faults: Iterator[Fault | None] = itertools.cycle((*Fault, None))

    def resize(self) -> None:
        """Give the terminal the next size, after a storm of others."""
        for size in (*_STORM, next(self._sizes)):
            self._terminal.resize(*size)
            time.sleep(0.01)

    def spoil_feed(self) -> None:
        """Have the feed fail in the next way, the last being that it is gone."""
        self._feed.fault = next(self._faults)
        gone = self._feed.fault is None
        if gone:
            self._feed.go()
        time.sleep(_FAULT * self._length)
        self._clock.advance(_MOMENT)
        if gone:
            self._feed.come()
        self._feed.fault = None
        # The next try may be far: an officer asks for one.
        self._terminal.type("\x1b")
        time.sleep(0.2)
        self._terminal.type("r")

    def lock_store(self) -> None:
        """Have another program hold the database."""
        path = self._written.database
        if path is None:
            return
        with closing(sqlite3.connect(path, timeout=10, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            time.sleep(_LOCKED * self._length)
            connection.execute("ROLLBACK")

    def stall_terminal(self) -> None:
        """Have the terminal read nothing for a minute of the watch."""
        self._terminal.reads.clear()
        for _ in range(10):
            time.sleep(_STALLED * self._length / 10)
            self._clock.advance(_MOMENT / 10)
        self._terminal.reads.set()
