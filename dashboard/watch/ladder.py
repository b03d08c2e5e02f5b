"""The ladder of a designation: how far it has come, as known at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.contract.answer import Answer
from dashboard.contract.day import Day
from dashboard.contract.designations import Designation, Step, StepStatus
from dashboard.watch.day_span import DaySpan, day_span

RUNGS: Mapping[StepStatus, int] = {
    StepStatus.SIGNALLED: 1,
    StepStatus.PREPARING: 1,
    StepStatus.ANNOUNCED: 2,
    StepStatus.NOTIFIED: 3,
    StepStatus.PUBLISHED: 4,
}
"""8 U.S.C. 1189(a): notice to Congress comes 7 days before publication."""
_ENDS = (StepStatus.REVOKED, StepStatus.DISAPPROVED)
ENDED = 1
"""The rung of a ladder that was ended by revocation or disapproval."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that was taken, and the days it may have been on."""

    step: Step
    span: DaySpan


@dataclass(frozen=True, slots=True)
class Ladder:
    """How far a designation has come."""

    rung: int
    """0 to 4."""
    ended: bool
    """Whether it was revoked or disapproved, no later rung being certain."""
    steps: tuple[Taken, ...]
    """The steps that count: those at rungs, after what ended it; what ended it where it is."""

    @property
    def top(self) -> tuple[Taken, ...]:
        """The steps at the highest rung, or those that ended it."""
        if self.ended:
            return self.steps
        return tuple(taken for taken in self.steps if RUNGS[taken.step.status] == self.rung)


def ladder(designation: Designation, today: date) -> Ladder:
    """Return how far a designation has come by `today`."""
    return _climbed(_taken(designation.steps or (), today))


def rungs_known(designation: Designation, then: date, today: date) -> frozenset[int]:
    """Return the rungs it may have been at as known at the end of a day.

    A step is known from its `reported`, else its `occurred`; a month leaves both readings, and no
    day at all too.
    """
    taken = _taken(designation.steps or (), today)
    known = [(one, _known(one.step.reported or one.step.occurred, then)) for one in taken]
    sure = [one for one, answer in known if answer is Answer.TRUE]
    doubtful = [one for one, answer in known if answer is Answer.CANNOT_TELL]
    readings = [sure, [*sure, *doubtful], *([*sure, one] for one in doubtful)]
    return frozenset(_climbed(reading).rung for reading in readings)


def _taken(steps: Iterable[Step], today: date) -> Sequence[Taken]:
    spans = ((step, day_span(step.occurred, step.reported, today)) for step in steps)
    return [Taken(step, span) for step, span in spans if span is not None]


def _climbed(taken: Sequence[Taken]) -> Ladder:
    ends = [one for one in taken if one.step.status in _ENDS]
    ended = max((one.span.last for one in ends), default=date.min)
    rungs = [
        one for one in taken if one.step.status in RUNGS and (not ends or one.span.first > ended)
    ]
    if rungs:
        return Ladder(max(RUNGS[one.step.status] for one in rungs), False, tuple(rungs))
    return Ladder(ENDED, True, tuple(ends)) if ends else Ladder(0, False, ())


def _known(day: Day | None, then: date) -> Answer:
    if day is None or day.first <= then < day.last:
        return Answer.CANNOT_TELL
    return Answer.of(day.last <= then)
