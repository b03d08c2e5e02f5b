"""Looks that could not wait to be written: one entry says from when to when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.store.stored import LookJob
from dashboard.watch.log.entry import Entry, Kind
from dashboard.watch.memory import Memory, Turn


@dataclass(frozen=True, slots=True)
class Gap:
    """A time of which single looks are not written."""

    began: datetime
    ended: datetime
    newest: LookJob
    """The last look, but one that brought a document before any that did not: no feed sends it
    again."""
    looks: int = 1

    @classmethod
    def of(cls, job: LookJob) -> Gap:
        """Return the gap that begins with a look."""
        return cls(job.live.now, job.live.now, job)

    def until(self, job: LookJob) -> Gap:
        """Return the gap that goes on to another look."""
        newest = self._newer(job)
        return replace(self, ended=job.live.now, newest=newest, looks=self.looks + 1)

    def told_by(self, job: LookJob) -> LookJob:
        """Return a look that is written, and says what was not before it."""
        text = f"gap from {_stamp(self.began)} to {_stamp(self.ended)}: {_counted(self.looks)}"
        entry = Entry(Kind.AUTO, job.live.now, text, "store")
        chosen = self._newer(job)

        def deed(memory: Memory) -> Turn:
            turn = chosen.deed(memory)
            return replace(turn, entries=(entry, *turn.entries))

        return replace(chosen, deed=deed, live=job.live)

    def _newer(self, job: LookJob) -> LookJob:
        return job if job.body is not None or self.newest.body is None else self.newest


def _counted(looks: int) -> str:
    return "1 look" if looks == 1 else f"{looks:,} looks"


def _stamp(moment: datetime) -> str:
    return f"{moment:%d%H%MZ}"
