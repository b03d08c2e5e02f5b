"""The levels of a tile over time, and when the watch was kept."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from dashboard.contract.indicators import Level, Trend
from dashboard.watch.indicators.status import SEVERITY
from dashboard.watch.once import Recalling, once


@dataclass(frozen=True, slots=True)
class LevelChange:
    """A tile came to a level."""

    indicator: str
    at: datetime
    level: Level
    trend: Trend
    by: str


@dataclass(frozen=True, slots=True)
class Span:
    """The watch was kept from one moment to another."""

    began: datetime
    ended: datetime


@dataclass(frozen=True)
class History(Recalling):
    """What is known of the past levels, as far back as it is asked for."""

    changes: tuple[LevelChange, ...] = ()
    """Oldest first."""
    covered: tuple[Span, ...] = ()
    """Oldest first, without overlap."""

    def of(self, indicator: str) -> tuple[LevelChange, ...]:
        """Return the changes of one tile."""
        return _by_indicator(self).get(indicator, ())

    def until(self, at: datetime) -> History:
        """Return what was known of them at a time."""
        spans = (Span(span.began, min(span.ended, at)) for span in self.covered if span.began <= at)
        return History(tuple(one for one in self.changes if one.at <= at), tuple(spans))

    def covers(self, at: datetime, slack: timedelta) -> bool:
        """Tell whether the watch was kept at a time; the last span may go on for `slack`."""
        last = self.covered[-1:]
        lately = any(span.ended < at <= span.ended + slack for span in last)
        return lately or any(span.began <= at <= span.ended for span in self.covered)

    @property
    def began(self) -> datetime | None:
        """When the watch was first kept; None before that."""
        return self.covered[0].began if self.covered else None


@once
def _by_indicator(history: History) -> Mapping[str, tuple[LevelChange, ...]]:
    found: dict[str, list[LevelChange]] = {}
    for one in history.changes:
        found.setdefault(one.indicator, []).append(one)
    return {indicator: tuple(changes) for indicator, changes in found.items()}


def daily_worst(
    history: History, indicator: str, last: date, days: int
) -> tuple[Level | None, ...]:
    """Return the worst level of each of the days that end at `last`; None for a gap."""
    first = datetime.combine(last - timedelta(days - 1), time(), UTC)
    return worst_between(history, indicator, [first + timedelta(n) for n in range(days + 1)])


def worst_between(
    history: History, indicator: str, bounds: Sequence[datetime]
) -> tuple[Level | None, ...]:
    """Return the worst level from each of the moments to the one after it; None for a gap."""
    changes = history.of(indicator)
    return tuple(
        _worst(changes, history.covered, start, end) for start, end in itertools.pairwise(bounds)
    )


def _worst(
    changes: Sequence[LevelChange], covered: Sequence[Span], start: datetime, end: datetime
) -> Level | None:
    found: list[Level] = []
    for span in itertools.islice(covered, _first(covered, start), None):
        if span.began >= end:
            break
        since = bisect_right(changes, max(span.began, start), key=_at)
        found += [one.level for one in changes[max(0, since - 1) : since]]
        for one in itertools.islice(changes, since, None):
            if one.at > span.ended or one.at >= end:
                break
            found.append(one.level)
    return max(found, key=SEVERITY.__getitem__, default=None)


def _first(covered: Sequence[Span], start: datetime) -> int:
    """Return which span is the first that does not end before `start`."""
    return bisect_left(covered, start, key=lambda span: span.ended)


def _at(change: LevelChange) -> datetime:
    return change.at
