"""The polls an indicator is judged by: each question apart, those too old to go by aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Indicator
from dashboard.contract.polling import Poll
from dashboard.watch.ground import Ground
from dashboard.watch.measures.polls import age, asked, questions
from dashboard.watch.newest import MOST, Entry, newest_readings, too_many
from dashboard.watch.poll import Question
from dashboard.watch.rules.verdict import any_of, under_all

_PANEL = "polling"
Polls = Sequence[Entry[Poll]]


@dataclass(frozen=True, slots=True)
class Canvass:
    """What the linked questions were answered with."""

    fresh: tuple[Polls, ...]
    """The polls of each question whose newest one is not surely too old."""
    old: tuple[Polls, ...]
    """Those of each question whose newest one is."""
    stale: Answer
    """Whether the newest poll of some question is too old."""
    lack: str
    """Why nothing can be told; empty where something can."""
    missing: str
    """What is held back of the list; empty where nothing is."""

    @classmethod
    def of(cls, ground: Ground, indicator: Indicator) -> Canvass:
        """Return the polls that ask a question that a linked poll asks."""
        asks = tuple(questions(ground, indicator))
        return ground.recall((cls, asks), lambda: cls._of(ground, asks))

    @classmethod
    def _of(cls, ground: Ground, asks: Sequence[Question]) -> Canvass:
        missing = ground.missing(_PANEL)
        every = [asked(ground, question) for question in asks]
        lack = ground.lack(_PANEL)
        if not every:
            lack = lack or "no linked poll can be read"
        if any(map(too_many, every)):
            lack = lack or f"more than {MOST} polls may be the newest"
        if lack:
            return cls((), (), Answer.CANNOT_TELL, lack, missing)
        answers = [_is_old(polls, ground) for polls in every]
        pairs = list(zip(every, answers, strict=True))
        return cls(
            tuple(polls for polls, answer in pairs if answer is not Answer.TRUE),
            tuple(polls for polls, answer in pairs if answer is Answer.TRUE),
            any_of(answers),
            "",
            missing,
        )

    @property
    def all_old(self) -> bool:
        """Tell whether every question has only polls that are too old."""
        return bool(self.old) and not self.fresh

    @property
    def newest(self) -> Entry[Poll] | None:
        """Return a poll that may be the newest, of the first question that has one."""
        for polls in (*self.fresh, *self.old):
            for entry in newest_readings(polls):
                if entry is not None:
                    return entry
        return None


def _is_old(polls: Polls, ground: Ground) -> Answer:
    most = ground.poll_days
    if most is None:
        return Answer.FALSE
    readings = newest_readings(polls)
    return under_all(
        Answer.CANNOT_TELL if entry is None else age(entry, ground).compare(">", most)
        for entry in readings
    )
