"""The watch while nothing can be written: it goes on in memory, and remembers what it owes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace

from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.store.stored import ActJob, LookJob, Stored
from dashboard.watch.alarms.life import RefusedError

MOST_OWED = 500
"""Jobs that are remembered to be written later; the oldest looks are forgotten first."""


class Afloat:
    """A board on its own until its store can be written again."""

    def __init__(self, stored: Stored, tell: Callable[[Stored], None]) -> None:
        """Take the watch as it was last known, and who is told of what becomes of it."""
        self._keeper = MemoryKeeper(stored)
        self._keeper.start(tell)
        # Told once: documents are handed out a single time.
        self._keeper.stored = replace(stored, bodies=())
        self._owed: deque[LookJob | ActJob] = deque()
        self.forgotten = 0
        """Jobs that are no longer remembered."""
        self.closed = ""
        """Why nothing is written again, such as a store of a newer program; empty otherwise."""

    def do(self, job: LookJob | ActJob) -> None:
        """Do a job in memory, and owe it; an act that is refused is not owed.

        Where the store is closed levels and alarms go on, and acts raise RefusedError.
        """
        if isinstance(job, LookJob):
            job.warm(self._keeper.stored.memory)
            self._keeper.look(job)
            if not self.closed:
                self.owe(job)
        elif self.closed:
            raise RefusedError(self.closed)
        else:
            before = self._keeper.stored
            self._keeper.act(job)
            if self._keeper.stored is not before:
                self.owe(job)

    def owe(self, job: LookJob | ActJob) -> None:
        """Remember a job to be written later; a look without a document is owed only as the last.

        Where too much is owed, the oldest look is forgotten, an act only where there is none.
        """
        last = self._owed[-1] if self._owed else None
        if isinstance(last, LookJob) and last.body is None and isinstance(job, LookJob):
            self._owed.pop()
        self._owed.append(job)
        if len(self._owed) > MOST_OWED:
            looks = (at for at, one in enumerate(self._owed) if isinstance(one, LookJob))
            del self._owed[next(looks, 0)]
            self.forgotten += 1

    @property
    def stored(self) -> Stored:
        """The watch as this board knows it."""
        return self._keeper.stored

    @property
    def first(self) -> LookJob | ActJob | None:
        """The oldest that is owed; None where nothing is."""
        return self._owed[0] if self._owed else None

    def paid(self) -> None:
        """Owe the oldest no longer."""
        self._owed.popleft()

    @property
    def lost(self) -> int:
        """How many jobs were never written, if nothing more is."""
        return len(self._owed) + self.forgotten
