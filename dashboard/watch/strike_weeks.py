"""Strikes a week, as listed: what has no day stands in no week."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.contract.day import Day
from dashboard.contract.strikes import Claim, Strike
from dashboard.watch.campaign import lain
from dashboard.watch.counting import Reckoning, Weight
from dashboard.watch.once import once
from dashboard.watch.unlisted import unlisted

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Week:
    """The listed strikes of one week that begins on a Monday (ISO 8601)."""

    monday: date
    occurred: int
    """Strikes whose day of occurrence lies in it."""
    reported: int
    """Strikes without such a day, stated to the day, that were reported in it.

    A report dated ahead is taken to be of today.
    """


@dataclass(frozen=True, slots=True)
class Undated:
    """How many strikes have no day in the feed."""

    least: int
    more: bool
    """Whether there may be more of them."""


def strike_weeks(reckoning: Reckoning, most: int) -> tuple[Week, ...]:
    """Return the weeks from the campaign's start to now, the newest `most` of them.

    The start is the count's `since`, else its claims', else the first listed strike; without any
    of them there are no weeks.
    """
    start, occurred, reported = _start(reckoning), *_mondays(reckoning)
    this = _monday(reckoning.today)
    if start is None or _monday(start) > this:
        return ()
    first = max(_monday(start), this - (most - 1) * WEEK)
    mondays = (first + number * WEEK for number in range((this - first) // WEEK + 1))
    return tuple(Week(day, occurred[day], reported[day]) for day in mondays)


@once
def undated(reckoning: Reckoning) -> Undated:
    """Return how many strikes are counted but not listed, or listed without any day."""
    strikes = _listed(reckoning)
    dayless = sum(not (_exact(s.occurred) or _exact(s.reported)) for s in strikes)
    beyond = unlisted((claim.quantity for claim in _claims(reckoning)), len(strikes))
    return Undated(dayless + beyond.least, beyond.most is None or beyond.most > beyond.least)


@once
def _mondays(reckoning: Reckoning) -> tuple[Counter[date], Counter[date]]:
    """Return how many strikes each week has, by the day they occurred, and else were reported."""
    occurred, reported = Counter[date](), Counter[date]()
    for strike in _listed(reckoning):
        if day := _exact(strike.occurred):
            occurred[_monday(day)] += 1
        elif day := _exact(strike.reported):
            reported[_monday(min(day, reckoning.today))] += 1
    return occurred, reported


def _listed(reckoning: Reckoning) -> list[Strike]:
    """Return the listed strikes that count or may count, none that lies wholly ahead."""
    return [one.strike for one in lain(reckoning)]


def _claims(reckoning: Reckoning) -> list[Claim]:
    count = reckoning.document.strikes.count
    return [] if count is None else reckoning.claims(count)


@once
def _start(reckoning: Reckoning) -> date | None:
    count = reckoning.document.strikes.count
    if count is not None and count.since is not None and reckoning.weight(count) is not Weight.OUT:
        return count.since.first
    claimed = [claim.since for claim in _claims(reckoning) if claim.since is not None]
    listed = [day for strike in _listed(reckoning) if (day := strike.occurred or strike.reported)]
    return min((day.first for day in claimed or listed), default=None)


def _exact(day: Day | None) -> date | None:
    return day.first if day is not None and day.day is not None else None


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())
