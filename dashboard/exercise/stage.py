"""What every part of a story is told with: its names, its times and its dice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from dashboard.exercise.beat import Told
from dashboard.exercise.dice import Dice
from dashboard.exercise.names import Names
from dashboard.exercise.plan import Plan
from dashboard.exercise.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Stage:
    """The setting of one story."""

    dice: Dice
    names: Names
    timeline: Timeline

    @classmethod
    def of(cls, plan: Plan) -> Self:
        """Return the setting that a plan gives."""
        dice = Dice(plan.seed)
        return cls(dice, Names.of(dice), Timeline(plan.start, plan.hours))

    def day(self, place: int, days: int = 0) -> str:
        """Return the day of a place in the story, or one so many days from it."""
        return self.timeline.day(place, days).isoformat()

    def time(self, place: int) -> str:
        """Return the time of a place in the story."""
        return stamp(self.timeline.time(place))


def stamp(at: datetime) -> str:
    """Return a time as the feed states it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


Part = Callable[[Stage], Sequence[Told]]
"""A part of the story."""
