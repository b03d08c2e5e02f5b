"""What waits for the thread that writes: looks, acts and orders, no more than so many."""

from __future__ import annotations

import queue
import threading
from contextlib import suppress
from enum import Enum

from dashboard.store.gap import Gap
from dashboard.store.loss import Loss
from dashboard.store.stored import ActJob, LookJob

MOST_JOBS = 200
"""Jobs that wait to be written; beyond them acts are refused and looks leave a gap."""

Job = LookJob | ActJob


class Order(Enum):
    """What a keeper is told beside jobs."""

    POLL = "ask for a poll"
    END = "end"


class Inbox:
    """Filled by the board, which never waits for it, and emptied by the keeper's thread."""

    def __init__(self, most: int = MOST_JOBS) -> None:
        """Take how many may wait."""
        self._jobs: queue.Queue[Job | Order] = queue.Queue(most)
        self._gap: Gap | None = None
        self.ending = threading.Event()
        """Set once the program ends: what is in the box is the last."""

    def look(self, job: LookJob) -> None:
        """Put a look in; where there is no room it becomes part of a gap."""
        try:
            self._jobs.put_nowait(job if self._gap is None else self._gap.told_by(job))
            self._gap = None
        except queue.Full:
            self._gap = Gap.of(job) if self._gap is None else self._gap.until(job)

    def act(self, job: ActJob) -> bool:
        """Put an act in; returns whether there was room."""
        try:
            self._jobs.put_nowait(job)
        except queue.Full:
            return False
        return True

    def ask_poll(self) -> None:
        """Put the order in to ask for a poll."""
        with suppress(queue.Full):
            self._jobs.put_nowait(Order.POLL)

    def end(self) -> None:
        """Say that nothing follows."""
        self.ending.set()
        # It only wakes the thread: where there is no room for it, nobody sleeps.
        with suppress(queue.Full):
            self._jobs.put_nowait(Order.END)

    def take(self, seconds: float) -> Job | Order | None:
        """Wait for the next; None where none came in time, END where none will."""
        with suppress(queue.Empty):
            job = self._jobs.get(timeout=max(0.0, seconds))
            if job is not Order.END:
                return job
        if not self.ending.is_set():
            return None
        gap, self._gap = self._gap, None
        return Order.END if gap is None else gap.told_by(gap.newest)

    @property
    def waiting(self) -> int:
        """How many looks and acts wait, with those of a gap."""
        return self.loss.looks + self.loss.acts

    @property
    def loss(self) -> Loss:
        """What is lost if nothing more is taken out."""
        with self._jobs.mutex:
            jobs = list(self._jobs.queue)
        lost = sum(map(Loss.of, jobs), Loss())
        return lost if self._gap is None else lost + Loss(looks=self._gap.looks)
