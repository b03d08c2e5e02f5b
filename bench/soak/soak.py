"""One soak: a board, its feed and its officer, and what the board uses from time to time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from bench.soak.clock import SharedClock
from bench.soak.feed import Feed
from bench.soak.long_watch import keep_long
from bench.soak.officer import Officer
from bench.soak.sample import Sample
from bench.soak.terminal import Terminal
from bench.soak.trouble import Troubles
from bench.soak.written import Written
from dashboard.health.usage import usage

EVERY = 2
"""Refreshes from one key of the officer to the next."""
SAMPLES = 60
"""Rows of the table."""
_PATIENCE = 120.0
"""Seconds without a document after which the board is said to have stopped."""
_SETTINGS = """
[feed]
address = "{address}"
deadline_seconds = 5
[state]
dir = "{folder}"
keep_days = 2
[screen]
bell = true
"""


class StoppedError(Exception):
    """The board ended, or polls no longer; the message is one sentence."""


class Soak:
    """Runs a board for so many refreshes; each refresh brings a document that differs."""

    def __init__(self, refreshes: int, folder: Path, length: float = 1.0) -> None:
        """Take how many, a folder for all that is written, and the length of each trouble.

        That is the share of its usual length.
        """
        self.refreshes = refreshes
        self._clock = SharedClock(folder / "clock")
        state = folder / "state"
        self._written = Written(state)
        self._feed = Feed(self._clock, self._written.newest)
        settings = folder / "config.toml"
        settings.write_text(
            _SETTINGS.format(address=self._feed.address, folder=state), encoding="utf-8"
        )
        keep_long(settings, self._clock.now)
        self._terminal = Terminal(
            "bench.soak.board", [str(settings), str(folder / "clock")], _environment(folder)
        )
        self._officer = Officer()
        troubles = Troubles(self._feed, self._terminal, self._clock, self._written, length)
        self._harms: dict[Callable[[], None], int] = {
            troubles.resize: max(25, refreshes // 150),
            troubles.spoil_feed: max(40, refreshes // 40),
            troubles.lock_store: max(55, refreshes // 8),
            troubles.stall_terminal: max(70, refreshes // 5),
        }
        """After how many refreshes each comes again."""

    @property
    def visits(self) -> int:
        """How many ways through the screens were begun."""
        return self._officer.visits

    def run(self) -> Iterator[Sample]:
        """Yield what the board uses as the refreshes go by; raises StoppedError."""
        due = dict(self._harms)
        sampled, seen = 0, 0
        while (served := self._waited(seen)) < self.refreshes:
            seen = served
            if served % EVERY == 0:
                self._terminal.type(self._officer.next())
            for harm, at in due.items():
                if served >= at:
                    due[harm] = served + self._harms[harm]
                    harm()
            if served >= sampled:
                sampled = served + self.refreshes // SAMPLES
                yield self._sample(served)
        if not self._feed.is_written(_PATIENCE):
            raise StoppedError("the last document never became part of the watch")
        yield self._sample(served)

    @property
    def gaps(self) -> int:
        """How often looks were not written one by one, since too many waited for the store."""
        return self._written.gaps()

    def end(self) -> int:
        """End the board as a logout does; returns its exit status."""
        status = self._terminal.end()
        self._feed.go()
        return status

    def _waited(self, seen: int) -> int:
        """Return how many documents were given out, once that are more than `seen`."""
        until = time.monotonic() + _PATIENCE
        while self._feed.served <= seen:
            if not self._terminal.runs:
                raise StoppedError(f"the board ended; it wrote last: {self._terminal.tail[-400:]}")
            if time.monotonic() > until:
                raise StoppedError(f"the board polls no longer after {seen:,} refreshes")
            time.sleep(0.002)
        return self._feed.served

    def _sample(self, refreshes: int) -> Sample:
        found = usage(self._terminal.folder)
        return Sample(
            refreshes,
            found.memory_kib or 0,
            found.threads or 0,
            found.files or 0,
            found.cpu_seconds or 0.0,
            self._terminal.bytes,
        )


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "VIRTUAL_ENV") if name in os.environ}
    with suppress(KeyError):
        kept["PYTHONPATH"] = os.environ["PYTHONPATH"]
    return kept | {
        "HOME": str(folder), "LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC",
    }  # fmt: skip
