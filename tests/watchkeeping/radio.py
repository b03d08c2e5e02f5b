"""The feed of an exercise at the pace of a clock that is set by hand: answers, and its losses."""

from __future__ import annotations

from datetime import datetime

from dashboard.exercise.broadcast import PATH, Broadcast
from dashboard.exercise.document import Exercise
from dashboard.feed.status import trouble_of
from tests.session.watching import Clock


class Radio:
    """What a poller reads: the newest document of the story, nothing new, or trouble."""

    def __init__(self, exercise: Exercise, clock: Clock) -> None:
        self._story = exercise.stage.timeline
        self._broadcast = Broadcast(exercise, self._story.seconds)
        self._clock = clock
        self._known: str | None = None

    async def fetch(self) -> bytes | None:
        now: datetime = self._clock()
        elapsed = (now - self._story.start).total_seconds()
        answer = self._broadcast.answer(PATH, self._known, elapsed)
        if answer.status == 304:
            return None
        if answer.status != 200:
            headers = {name.lower(): value for name, value in answer.headers.items()}
            raise trouble_of(answer.status, headers, now)
        self._known = answer.headers["ETag"]
        return answer.body

    def forget(self) -> None:
        self._known = None

    async def close(self) -> None:
        self._known = None
