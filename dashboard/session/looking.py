"""When a board has the store look: at what comes, at what moves with time, and once a minute."""

from __future__ import annotations

from datetime import datetime, timedelta

from dashboard.session.keeping import Keeping
from dashboard.session.lookout import Lookout, Now
from dashboard.session.state import State
from dashboard.store.stored import LookJob
from dashboard.store.tables import Body
from dashboard.watch.memory import Memory

EVERY = timedelta(minutes=1)
"""Between two looks at which nothing moves: they say that the watch was kept until then."""


class Looking:
    """Makes looks of a state, and gives to the keeper those that are due."""

    def __init__(self, lookout: Lookout, keeper: Keeping, now: Now) -> None:
        """Take what judges, who keeps the watch, and the clock."""
        self._lookout = lookout
        self._keeper = keeper
        self._now = now
        self._looked_at: datetime | None = None

    def look(self, state: State, body: Body | None = None) -> None:
        """Have what came last looked at, `body` being that of a document that came now."""
        # The store may not have told of what came last yet: a look must not go back on it.
        job = self._job(state, body)
        if job is not None:
            self._give(job)

    def tick(self, state: State) -> None:
        """Have it looked at again where the time has moved something, or a minute has passed."""
        job = self._job(state)
        # A picture that is on its way to the store is judged there, and not by the event loop.
        if job is not None and (
            state.seen is not state.picture or self._is_due or _moves(job, state.memory)
        ):
            self._give(job)

    @property
    def _is_due(self) -> bool:
        last = self._looked_at
        return last is None or not timedelta(0) <= self._now() - last < EVERY

    def _job(self, state: State, body: Body | None = None) -> LookJob | None:
        if state.seen is None:
            return None
        log = state.stored.log
        return self._lookout.job(state.seen, state.feed, state.digest, body, log)

    def _give(self, job: LookJob) -> None:
        self._looked_at = self._now()
        self._keeper.look(job)


def _moves(job: LookJob, memory: Memory) -> bool:
    turn = job.deed(memory)
    return bool(turn.memory != memory or turn.entries or turn.raised)
