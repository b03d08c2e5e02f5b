"""The watch while nothing can be written: it goes on in memory, and remembers what it owes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dashboard.store.ledger import Ledger
from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.store.mishap import Mishap, mishap
from dashboard.store.owed import MOST_ACTS, Owed
from dashboard.store.stored import ActJob, LookJob, Stored
from dashboard.store.trouble import OutdatedError
from dashboard.watch.alarms.life import RefusedError

TOO_MUCH = "too much waits for the store already; try again once it can be written"


class Afloat:
    """A board on its own until its store can be written again."""

    def __init__(self, stored: Stored, tell: Callable[[Stored], None]) -> None:
        """Take the watch as it was last known, and who is told of what becomes of it."""
        self._keeper = MemoryKeeper(stored)
        self._keeper.start(tell)
        # Told once: documents are handed out a single time.
        self._keeper.stored = replace(stored, bodies=())
        self.owed = Owed()
        self.closed = ""
        """Why nothing is written again, such as a store of a newer program; empty otherwise."""

    def do(self, job: LookJob | ActJob) -> None:
        """Do a job in memory, and owe it; an act that is refused is not owed.

        Raises RefusedError for an act where the store is closed, or too much is owed.
        """
        if isinstance(job, LookJob):
            job.warm(self._keeper.stored.memory)
            self._keeper.look(job)
            if not self.closed:
                self.owed.add(job)
        elif self.closed or self.owed.acts >= MOST_ACTS:
            raise RefusedError(self.closed or TOO_MUCH)
        else:
            before = self._keeper.stored
            # The officer is not to take for written what is not; an act without words stays so.
            self._keeper.act(replace(job, done=job.done and f"{job.done}, not kept yet"))
            if self._keeper.stored is not before:
                self.owed.add(job)

    def settle(self, ledger: Ledger, blame: Callable[[Exception], None]) -> str:
        """Write what is owed; what is written is owed no longer, even where the rest fails.

        Returns why an act is not written, empty where all are. Raises StoreRefusedError,
        sqlite3.Error or OSError where the store cannot be written yet.
        """
        refusal = ""
        while (job := self.owed.first) is not None:
            try:
                _pay(ledger, job)
            except RefusedError as error:
                # What another board did meanwhile goes before.
                refusal = str(error)
            except OutdatedError:
                # The board that leads looks for itself; a look of this one would be doubled.
                ledger.forget()
            except Exception as error:
                if mishap(error) is not Mishap.FAULT:
                    raise
                blame(error)
            self.owed.paid()
        return refusal

    @property
    def stored(self) -> Stored:
        """The watch as this board knows it."""
        return self._keeper.stored


def _pay(ledger: Ledger, job: LookJob | ActJob) -> None:
    if isinstance(job, LookJob):
        ledger.look(job)
    else:
        ledger.act(job.deed, job.signs)
