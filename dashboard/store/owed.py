"""What is to be written once the store can be: in its order, and no more than so much."""

from __future__ import annotations

from collections import deque

from dashboard.store.gap import Gap
from dashboard.store.stored import ActJob, LookJob

MOST_LOOKS = 100
MOST_ACTS = 200
MOST_MIB = 16
"""Looks, acts, and megabytes of documents that are owed; a document read takes several times its
own size."""
_MIB = 1024 * 1024


class Owed:
    """Jobs that wait; where too many do, looks merge into a gap and acts are refused."""

    def __init__(self) -> None:
        """Owe nothing."""
        self._jobs: deque[LookJob | Gap | ActJob] = deque()

    def add(self, job: LookJob | ActJob) -> None:
        """Owe a job behind the others; for an act there must be room.

        A look that brought no document says nothing that the next does not say better.
        """
        last = self._jobs[-1] if self._jobs else None
        if isinstance(job, ActJob) or last is None or isinstance(last, ActJob):
            self._jobs.append(job)
        elif isinstance(last, Gap):
            self._jobs[-1] = last.until(job)
        elif last.body is None:
            self._jobs[-1] = job
        elif self._is_full:
            self._jobs[-1] = Gap.of(last).until(job)
        else:
            self._jobs.append(job)

    @property
    def first(self) -> LookJob | ActJob | None:
        """The oldest; None where nothing is owed."""
        if not self._jobs:
            return None
        job = self._jobs[0]
        return job.told_by(job.newest) if isinstance(job, Gap) else job

    def paid(self) -> None:
        """Owe the oldest no longer."""
        self._jobs.popleft()

    @property
    def looks(self) -> int:
        """How many looks are owed, those of gaps among them."""
        return sum(_looks(job) for job in self._jobs)

    @property
    def acts(self) -> int:
        """How many acts are owed."""
        return sum(isinstance(job, ActJob) for job in self._jobs)

    @property
    def _is_full(self) -> bool:
        kept = [job for job in map(_kept, self._jobs) if job is not None]
        size = sum(len(job.body.body) for job in kept if job.body is not None)
        return len(kept) >= MOST_LOOKS or size >= MOST_MIB * _MIB


def _kept(job: LookJob | Gap | ActJob) -> LookJob | None:
    if isinstance(job, Gap):
        return job.newest
    return job if isinstance(job, LookJob) else None


def _looks(job: LookJob | Gap | ActJob) -> int:
    return job.looks if isinstance(job, Gap) else int(isinstance(job, LookJob))
