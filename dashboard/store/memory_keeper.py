"""A keeper that writes nothing: for one evaluation, for tests, and while nothing can be written."""

from __future__ import annotations

from dataclasses import replace

from dashboard.store.chronicle import KEPT_CHANGES
from dashboard.store.stored import SHOWN_LOG, ActJob, Deliver, LookJob, Stored
from dashboard.watch.alarms.life import RefusedError
from dashboard.watch.history import History, LevelChange, Span
from dashboard.watch.log.carried import carried
from dashboard.watch.log.entry import GENESIS, Entry, chained
from dashboard.watch.log.logged import Logged
from dashboard.watch.memory import Memory, Turn


class MemoryKeeper:
    """Does every deed at once, and forgets all of it with the process."""

    def __init__(self, stored: Stored | None = None) -> None:
        """Take what is remembered so far."""
        self.stored = stored or Stored(Memory())
        self._deliver: Deliver = _nowhere

    def start(self, deliver: Deliver) -> None:
        """Begin; `deliver` is told of everything from now on."""
        self._deliver = deliver
        deliver(self.stored)

    def look(self, job: LookJob) -> None:
        """Make what was seen part of the watch."""
        before = self.stored
        turn = job.deed(before.memory)
        spans = before.history.covered or (Span(job.live.now, job.live.now),)
        last = Span(spans[-1].began, max(spans[-1].ended, job.live.now))
        changes = (*before.history.changes, *_changes(before.memory, turn.memory))
        history = History(changes[-KEPT_CHANGES:], (*spans[:-1], last))
        self._take(turn, history)
        self._deliver(replace(self.stored, picture=job.picture, raised=turn.raised))

    def act(self, job: ActJob) -> None:
        """Do what an officer does, or say why not."""
        try:
            self._take(job.deed(self.stored.memory), self.stored.history)
        except RefusedError as error:
            self._deliver(replace(self.stored, refusal=str(error)))
        else:
            self._deliver(replace(self.stored, done=job.done, signs=job.signs))

    def ask_poll(self) -> None:
        """Ask the board that leads to poll: that is this one."""
        self._deliver(replace(self.stored, wants_poll=True))

    def stop(self, *, hurried: bool = False) -> str:
        """Return what is lost: nothing that anybody expects to be kept."""
        return ""

    def _take(self, turn: Turn, history: History) -> None:
        self.stored = replace(
            self.stored,
            memory=turn.memory,
            history=history,
            log=_shown(logged(self.stored.log, turn.entries)),
            leads=True,
            bodies=(),
        )


def logged(log: tuple[Logged, ...], entries: tuple[Entry, ...]) -> tuple[Logged, ...]:
    """Return a log with entries behind its last, as they would be written."""
    for entry in entries:
        number, previous = (log[-1].number, log[-1].hash) if log else (0, GENESIS)
        link = chained(previous, number + 1, entry)
        log = (*log, Logged(number + 1, entry, previous, link))
    return log


def _shown(log: tuple[Logged, ...]) -> tuple[Logged, ...]:
    newest = log[-SHOWN_LOG:]
    return (*carried(log[: -len(newest)], newest), *newest) if newest else ()


def _changes(before: Memory, after: Memory) -> list[LevelChange]:
    return [
        LevelChange(name, now.since, now.level, now.trend, now.by)
        for name, now in after.levels.items()
        if (was := before.levels.get(name)) is None or was.level is not now.level
    ]


def _nowhere(stored: Stored) -> None:
    """Tell nobody."""
