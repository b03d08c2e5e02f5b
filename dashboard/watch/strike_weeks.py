"""Strikes a week, as listed: what has no day stands in no week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.contract.day import Day
from dashboard.contract.qualifier import Qualifier
from dashboard.contract.strikes import Strike, Tally
from dashboard.watch.counting import Reckoning
from dashboard.watch.figure import figures

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Week:
    """The listed strikes of one week that begins on a Monday (ISO 8601)."""

    monday: date
    occurred: int
    """Strikes whose day of occurrence lies in it."""
    reported: int
    """Strikes without such a day that were reported in it."""


@dataclass(frozen=True, slots=True)
class Undated:
    """How many strikes have no day in the feed."""

    least: int
    more: bool
    """Whether there may be more of them."""


def strike_weeks(reckoning: Reckoning, most: int) -> tuple[Week, ...]:
    """Return the weeks from the campaign's start to now, the newest `most` of them.

    The start is the count's `since`, else the first listed strike; without either there are none.
    """
    strikes = reckoning.reckoned(reckoning.document.strikes.events.records)
    start = _start(reckoning.document.strikes.count, strikes)
    this = _monday(reckoning.now.date())
    if start is None or _monday(start) > this:
        return ()
    first = max(_monday(start), this - (most - 1) * WEEK)
    occurred = [_monday(day) for strike in strikes if (day := _exact(strike.occurred))]
    reported = [
        _monday(day)
        for strike in strikes
        if strike.occurred is None and (day := _exact(strike.reported))
    ]
    mondays = (first + number * WEEK for number in range((this - first) // WEEK + 1))
    return tuple(Week(day, occurred.count(day), reported.count(day)) for day in mondays)


def undated(reckoning: Reckoning) -> Undated:
    """Return how many strikes are counted but not listed, or listed without any day."""
    strikes = reckoning.reckoned(reckoning.document.strikes.events.records)
    dayless = sum(not (_exact(s.occurred) or _exact(s.reported)) for s in strikes)
    count = reckoning.document.strikes.count
    claims = reckoning.reckoned(count.claims) if count is not None else []
    spans = [span for claim in claims if (span := figures(claim.quantity)) is not None]
    if not spans:
        return Undated(dayless, more=False)
    low, high = min(low for low, _ in spans), max(high for _, high in spans)
    unlisted = max(0, int(low) - len(strikes))
    bounded = all(claim.quantity.qualifier in _BOUNDED for claim in claims)
    more = high > len(strikes) and (high > low or not bounded)
    return Undated(dayless + unlisted, more)


_BOUNDED = {Qualifier.EXACT, Qualifier.RANGE, Qualifier.AT_MOST, Qualifier.FEWER_THAN}


def _start(count: Tally | None, strikes: list[Strike]) -> date | None:
    if count is not None and count.since is not None:
        return count.since.first
    days = [day.first for strike in strikes if (day := strike.occurred or strike.reported)]
    return min(days, default=None)


def _exact(day: Day | None) -> date | None:
    return day.first if day is not None and day.day is not None else None


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())
