"""When the bell rings: at an alarm's coming, and again while a warning waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.alarms.flapping import is_chatter
from dashboard.watch.memory import Key, Memory
from dashboard.watch.rules.verdict import URGENCY

_LOUD = (Level.CAUTION, Level.WARNING)


def is_raised_anew(was: Alarm, now: Alarm) -> bool:
    """Tell whether an alarm became unacknowledged, or did so again by rising."""
    # While the time stands still, as the feed's own does, only the level tells that one rose.
    rose = was.since != now.since or URGENCY[now.level] > URGENCY[was.level]
    return now.state is State.UNACKNOWLEDGED and (was.state is not now.state or rose)


def newly_raised(before: Memory, after: Memory) -> tuple[Key, ...]:
    """Return the alarms that became unacknowledged, those that only flap aside."""
    moved = ((key, before.alarm(key), alarm) for key, alarm in after.alarms.items())
    return tuple(
        key for key, was, now in moved if is_raised_anew(was, now) and not is_chatter(was, now)
    )


@dataclass(slots=True)
class Bell:
    """Rings once for all that comes at one time, and never for what was there at the start."""

    again: timedelta
    """After which a warning that nobody acknowledged rings again."""
    _rang: datetime | None = None

    def after(self, before: Memory, after: Memory, wall: datetime, *, begun: bool) -> bool:
        """Take what changed; returns whether the bell rings, `begun` being False at the start."""
        raised = newly_raised(before, after)
        loud = any(after.alarms[key].level in _LOUD for key in raised)
        if loud:
            # What waits at the start has rung before; from then on it only rings again.
            self._rang = wall
        return loud and begun

    def due(self, memory: Memory, wall: datetime) -> bool:
        """Tell whether a warning has waited so long that it rings again."""
        if not _warnings(memory):
            return False
        rang = self._rang or wall
        waited = not timedelta(0) <= wall - rang < self.again
        self._rang = wall if waited else rang
        return waited


def _warnings(memory: Memory) -> bool:
    return any(
        alarm.state is State.UNACKNOWLEDGED and alarm.level is Level.WARNING
        for alarm in memory.alarms.values()
    )
