"""A flood: more new alarms than an officer can take in (EEMUA 191: ten in ten minutes)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from dashboard.watch.alarms.alarm import Alarm, State

SPAN = timedelta(minutes=10)
MOST = 10


def flood(alarms: Iterable[Alarm], now: datetime) -> int:
    """Return how many alarms came in the last ten minutes unacknowledged; 0 for ten or less."""
    new = sum(
        alarm.state is State.UNACKNOWLEDGED
        and alarm.since is not None
        and now - SPAN < alarm.since <= now
        for alarm in alarms
    )
    return new if new > MOST else 0
