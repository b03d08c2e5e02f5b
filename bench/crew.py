"""Many boards on one feed and one state folder, each in a process on a terminal of its own."""

from __future__ import annotations

import os
import signal
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Self

from bench.board import FEED_SHOWS, board
from bench.loopback import Loopback
from bench.screen import Screen, drain

_LOCK = "lead.lock"
_APART = 0.4
"""Seconds from one start to the next."""
_SETTLED = 8.0
_PATIENCE = 90.0


@dataclass(frozen=True, slots=True)
class Use:
    """What a board of the crew uses, on the average of all, and what all ask of the feed."""

    memory: float
    """Bytes."""
    percent: float
    """Of a core."""
    polls: float
    """Per interval."""


class Crew:
    """Runs until the end of a `with`."""

    def __init__(self, home: Path, feed: Loopback, interval: int) -> None:
        """Take a folder for all, what they poll, and in how many seconds."""
        self._home = home
        self._feed = feed
        self._interval = interval
        self._stack = ExitStack()
        self.screens: list[Screen] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for screen in self.screens:
            with suppress(ProcessLookupError):
                screen.signal(signal.SIGKILL)
        self._stack.close()

    def grow(self, size: int) -> None:
        """Have so many boards, all of which show the feed and are quiet; raises TimeoutError."""
        options = ("--feed", self._feed.address, "--interval", str(self._interval))
        command = board(*options, state=self._home / "state")
        while len(self.screens) < size:
            self.screens.append(self._stack.enter_context(Screen(command, self._home)))
            drain(self.screens, _APART)
        self.until(FEED_SHOWS)
        drain(self.screens, _SETTLED)

    def until(self, words: str) -> float:
        """Return the seconds until every board has written words."""
        began = time.monotonic()
        while any(words.encode() not in screen.raw for screen in self.screens):
            if time.monotonic() - began > _PATIENCE:
                raise TimeoutError(f"not every board shows {words!r}")
            drain(self.screens, 0.05)
        return time.monotonic() - began

    def use(self, intervals: int) -> Use:
        """Return what is used in some intervals."""
        spent, since = self._cpu, time.monotonic()
        drain(self.screens, intervals * self._interval)
        took, count = time.monotonic() - since, len(self.screens)
        memory = sum(screen.memory for screen in self.screens) / count
        percent = 100 * (self._cpu - spent) / took / count
        return Use(memory, percent, self._feed.polls_since(since) / intervals)

    def silence(self, number: signal.Signals, seconds: float) -> float:
        """Send the board that leads a signal; returns the longest time without a poll then."""
        leader = self.leader
        since = time.monotonic()
        before = max(self._feed.polls)
        leader.signal(number)
        drain(self.screens, seconds)
        self.screens = [screen for screen in self.screens if screen.runs]
        moments = [before, *(at for at in self._feed.polls if at > since), time.monotonic()]
        return max(b - a for a, b in pairwise(moments))

    @property
    def leader(self) -> Screen:
        """The board that leads: it alone keeps the lock open; raises LookupError for none."""
        for screen in self.screens:
            if _holds_lock(screen.pid):
                return screen
        raise LookupError("no board leads")

    @property
    def _cpu(self) -> float:
        return sum(screen.cpu_seconds for screen in self.screens)


def _holds_lock(pid: int) -> bool:
    links = []
    for path in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(OSError):
            links.append(os.readlink(path))
    return any(link.endswith(f"/{_LOCK}") for link in links)
