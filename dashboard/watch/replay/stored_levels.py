"""Tiles at a past time, at the levels that the watch gave them then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from dashboard.watch.indicators.status import Status
from dashboard.watch.indicators.trend import Direction
from dashboard.watch.memory import LevelNow
from dashboard.watch.situation import Situation


@dataclass(frozen=True)
class StoredSituation(Situation):
    """A situation of the past: where a rule would answer otherwise today, what was told stands."""

    @cached_property
    def statuses(self) -> tuple[Status, ...]:
        """Every indicator of the feed as it stood, in its order."""
        found = self.judged.statuses(self.memory)
        return tuple(_as_told(one, self.memory.levels.get(one.indicator.id)) for one in found)


def _as_told(status: Status, told: LevelNow | None) -> Status:
    if told is None or (told.level, told.trend) == (status.level, status.trend):
        return status
    direction = Direction(told.trend, "as the watch found it then")
    return replace(status, level=told.level, by=told.by, direction=direction)
