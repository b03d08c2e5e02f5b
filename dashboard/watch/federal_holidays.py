"""The legal public holidays of the United States, as observed by its federal offices."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from functools import lru_cache

_FIXED = ((1, 1), (7, 4), (11, 11), (12, 25))
"""Month and day: New Year's, Independence, Veterans, Christmas."""
_MONDAYS = ((2, 3), (9, 1), (10, 2))
"""Month and which Monday of it: Washington's Birthday, Labor, Columbus."""
MOST_YEARS = 512
"""Years whose holidays and business days are remembered."""
_JUNETEENTH = 2021
"""Its first year (Public Law 117-17)."""
_KING = 1986
"""The first year of Martin Luther King Jr.'s birthday (Public Law 98-144)."""


def is_federal_holiday(day: date) -> bool:
    """Tell whether federal offices are closed on `day` by 5 U.S.C. 6103.

    A holiday on a Saturday is observed the Friday before (6103(b)), one on a Sunday the Monday
    after (Executive Order 11582). Inauguration Day is one for the District of Columbia alone
    (6103(c)) and is not counted. The rule is that of today, right for every year from 1978.
    """
    # New Year's Day on a Saturday is observed in the year before.
    years = (day.year, min(day.year + 1, date.max.year))
    return any(day in _observed(year) for year in years)


@lru_cache(maxsize=MOST_YEARS)
def business_days(year: int) -> tuple[date, ...]:
    """Return the days of a year but Saturdays, Sundays and the federal holidays as observed."""
    first, days = date(year, 1, 1), 366 if isleap(year) else 365
    every = map(first.__add__, map(timedelta, range(days)))
    return tuple(day for day in every if day.weekday() < 5 and not is_federal_holiday(day))


@lru_cache(maxsize=MOST_YEARS)
def _observed(year: int) -> frozenset[date]:
    days = [date(year, month, day) for month, day in _FIXED]
    days += [_weekday(year, month, 0, nth) for month, nth in _MONDAYS]
    days += [_memorial_day(year), _weekday(year, 11, 3, 4)]
    if year >= _KING:
        days.append(_weekday(year, 1, 0, 3))
    if year >= _JUNETEENTH:
        days.append(date(year, 6, 19))
    return frozenset(map(_shifted, days))


def _weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _memorial_day(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(last.weekday())


def _shifted(day: date) -> date:
    return day + timedelta({5: -1, 6: 1}.get(day.weekday(), 0))
