"""The watch while nothing can be written: it goes on in memory, and remembers what it owes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace

from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.store.stored import ActJob, LookJob, Stored

MOST_OWED = 500
"""Jobs that are remembered to be written later; the oldest looks are forgotten first."""


class Afloat:
    """A board on its own until its store can be written again."""

    def __init__(self, stored: Stored, tell: Callable[[Stored], None]) -> None:
        """Take the watch as it was last known, and who is told of what becomes of it."""
        self._keeper = MemoryKeeper(stored)
        self._keeper.start(tell)
        self._owed: deque[LookJob | ActJob] = deque()
        self.forgotten = 0
        """Acts that are no longer remembered."""

    def do(self, job: LookJob | ActJob) -> None:
        """Do a job in memory, and owe it."""
        if isinstance(job, LookJob):
            job.warm(self._keeper.stored.memory)
            self._keeper.look(job)
        else:
            self._keeper.act(job)
        self.owe(job)

    def owe(self, job: LookJob | ActJob) -> None:
        """Remember a job to be written later; a look without a document is owed only as the last.

        Where too much is owed, the oldest is forgotten and counted.
        """
        last = self._owed[-1] if self._owed else None
        if isinstance(last, LookJob) and last.body is None and isinstance(job, LookJob):
            self._owed.pop()
        self._owed.append(job)
        if len(self._owed) > MOST_OWED:
            self._owed.popleft()
            self.forgotten += 1

    @property
    def owed(self) -> tuple[LookJob | ActJob, ...]:
        """What is to be written once that is possible."""
        return tuple(self._owed)

    @property
    def stored(self) -> Stored:
        """The watch as this board knows it."""
        return replace(self._keeper.stored, bodies=())
