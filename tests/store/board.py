"""Boards for the tests of the store: a keeper on a folder, and all that it told."""

import os
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from dashboard.store.connection import Database
from dashboard.store.folder import Sharing
from dashboard.store.inbox import Inbox
from dashboard.store.keeper import Keeper
from dashboard.store.lead import Lead
from dashboard.store.ledger import Ledger
from dashboard.store.lock import LeadLock
from dashboard.store.pace import Pace
from dashboard.store.stored import ActJob, LookJob, Stored
from dashboard.store.tables import Retention

QUICK = Pace(watch=0.03, alone=0.03, retry=0.1, patience=0.15, pause=0.02, again=0.1)
BEAT = timedelta(seconds=10)
"""Slow: on a busy machine no board is to take another for dead."""
PATIENCE = 20.0
"""Seconds until a wait gives up; a bound on a hang, never a claim of speed."""


class Stopwatch:
    """A clock that measures, and goes on only when it is told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds

    def wait(self, seconds: float) -> None:
        self.seconds += seconds


def clock() -> datetime:
    return datetime(2025, 11, 17, 18, 0, tzinfo=UTC)


def open_ledger(
    folder: Path,
    login: str = "watch1",
    sharing: Sharing | None = None,
    beat: timedelta = BEAT,
    monotonic: Callable[[], float] = time.monotonic,
    kind: type[Database] = Database,
) -> tuple[Database, Ledger]:
    """Return what a keeper writes with; the tests drive it in their own thread."""
    shared = sharing or Sharing()
    database = kind(folder, shared, clock, patience=0.05)
    lead = Lead(LeadLock(folder, shared), login, beat, monotonic)
    return database, Ledger(database, lead, Retention(30, 10))


class Board:
    """A keeper whose words are remembered; stopped at the end of a `with`."""

    def __init__(
        self,
        folder: Path,
        login: str = "watch1",
        sharing: Sharing | None = None,
        beat: timedelta = BEAT,
        pace: Pace = QUICK,
        most: int = 200,
        kind: type[Database] = Database,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.database, self.ledger = open_ledger(folder, login, sharing, beat, kind=kind)
        self.inbox = Inbox(most)
        self.keeper = Keeper(self.database, self.ledger, pace, self.inbox, monotonic)
        self.told: list[Stored] = []
        self._more = threading.Condition()

    def __enter__(self) -> Self:
        self.keeper.start(self.hear)
        self.until(lambda _: True, "it never began")
        return self

    def __exit__(self, *_: object) -> None:
        self.keeper.stop()
        assert not self.keeper._thread.is_alive(), "the thread of a keeper outlived its test"

    def hear(self, stored: Stored) -> None:
        with self._more:
            self.told.append(stored)
            self._more.notify_all()

    @property
    def now(self) -> Stored:
        return self.told[-1]

    def until(
        self, is_so: Callable[[Stored], object], else_say: str = "", seconds: float = PATIENCE
    ) -> Stored:
        """Wait until the last word of the keeper is so."""
        with self._more:
            reached = self._more.wait_for(lambda: self.told and is_so(self.told[-1]), seconds)
            assert reached, else_say or f"after {len(self.told)} words: {self.told[-1:]}"
            return self.told[-1]

    def heard(self, is_so: Callable[[Stored], object], seconds: float = PATIENCE) -> Stored:
        """Wait until any word of the keeper was so; returns the first."""
        with self._more:
            reached = self._more.wait_for(lambda: any(map(is_so, self.told)), seconds)
            assert reached, f"after {len(self.told)} words: {self.told[-1:]}"
            return next(filter(is_so, self.told))

    def look(self, job: LookJob) -> None:
        self.keeper.look(job)

    def act(self, job: ActJob) -> None:
        self.keeper.act(job)


def eventually(is_so: Callable[[], object]) -> None:
    """Wait until something is so that no keeper tells of."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "it never came to be so"
        time.sleep(0.005)


def leading(stored: Stored) -> bool:
    return stored.leads


def said(text: str) -> Callable[[Stored], bool]:
    """Return whether the log has an entry of that text."""
    return lambda stored: text in texts(stored)


def texts(stored: Stored) -> list[str]:
    return [one.entry.text for one in stored.log]


def mode(path: Path) -> str:
    return f"{os.stat(path, follow_symlinks=False).st_mode & 0o7777:04o}"
