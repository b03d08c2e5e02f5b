"""Statutory clocks: the last day, and how far away it is under every reading."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.contract.clocks import Clock, DayRule, PartyStatus
from dashboard.watch.federal_holidays import business_days

NO_START = "no start date"
_STOPPED = {PartyStatus.ENDED, PartyStatus.NOT_STARTED}


@dataclass(frozen=True, slots=True)
class Term:
    """The last day of a clock, from its earliest and from its latest start."""

    first: date
    last: date

    def days_left(self, today: date) -> tuple[int, int]:
        """Return the calendar days to the last day, from either start; negative once passed."""
        return (self.first - today).days, (self.last - today).days

    def passed(self, today: date) -> bool:
        """Tell whether the last day has passed under every reading."""
        return max(self.days_left(today)) < 0


def term(clock: Clock) -> Term | None:
    """Return the last days of a clock; None where it has no start.

    The day of the start is not counted: last day = start + days. A clock without a day rule
    counts calendar days. 50 U.S.C. 1544(b): 4 September and 60 days end on 3 November.
    """
    if clock.start is None:
        return None
    business = clock.day_rule is DayRule.BUSINESS
    starts = clock.start.earliest.first, clock.start.latest.last
    first, last = (_last_day(start, clock.days, business) for start in starts)
    return Term(first, last)


def clock_text(clock: Clock, today: date) -> str:
    """Return `T-3d`, `T+2d PASSED`, `T-3..T-5`, `T+1..T-1`, or `no start date`."""
    ends = term(clock)
    if ends is None:
        return NO_START
    left = ends.days_left(today)
    passed = " PASSED" if ends.passed(today) else ""
    if left[0] == left[1]:
        return f"{_t(left[0])}d{passed}"
    return f"{_t(left[0])}..{_t(left[1])}{passed}"


def runs(clock: Clock) -> bool:
    """Tell whether a clock runs: not where every party it names says it has ended or not begun."""
    return not clock.parties or any(party.status not in _STOPPED for party in clock.parties)


def party_words(clock: Clock) -> str:
    """Return each party with what it says of the clock: `White House disputed`."""
    if not clock.parties:
        return "no party named"
    return ", ".join(f"{one.party} {_said(one.status)}" for one in clock.parties)


def _said(status: PartyStatus | None) -> str:
    return "says nothing" if status is None else status.value.replace("_", " ")


def _t(left: int) -> str:
    return f"T-{left}" if left >= 0 else f"T+{-left}"


def _last_day(start: date, days: int, business: bool) -> date:
    if business and days:
        return _business_day(start, days)
    try:
        return start + timedelta(days)
    except OverflowError:
        return date.max


def _business_day(start: date, number: int) -> date:
    """Return the business day of this number after `start`; date.max beyond the calendar."""
    left = number + bisect_right(business_days(start.year), start)
    for year in range(start.year, date.max.year + 1):
        days = business_days(year)
        if left <= len(days):
            return days[left - 1]
        left -= len(days)
    return date.max
