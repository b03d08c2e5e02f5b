"""The legal public holidays of the United States, as observed by its federal offices."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_FIXED = ((1, 1, 1885), (6, 19, 2021), (7, 4, 1885), (11, 11, 1938), (12, 25, 1885))
"""Month, day and first year of the holidays with a date of their own."""
_MONDAYS = ((1, 3, 1986), (2, 3, 1971), (9, 1, 1894), (10, 2, 1971))
"""Month, which Monday of it, and first year: King, Washington, Labor, Columbus."""


def is_federal_holiday(day: date) -> bool:
    """Tell whether federal offices are closed on `day` by 5 U.S.C. 6103.

    A holiday on a Saturday is observed the Friday before (6103(b)), one on a Sunday the Monday
    after (Executive Order 11582). Inauguration Day is one for the District of Columbia alone
    (6103(c)) and is not counted.
    """
    # New Year's Day on a Saturday is observed in the year before.
    years = (day.year, min(day.year + 1, date.max.year))
    return any(day in _observed(year) for year in years)


@lru_cache(maxsize=512)
def _observed(year: int) -> frozenset[date]:
    days = [date(year, month, day) for month, day, since in _FIXED if year >= since]
    days += [_weekday(year, month, 0, nth) for month, nth, since in _MONDAYS if year >= since]
    days += [_memorial_day(year), _weekday(year, 11, 3, 4)]
    return frozenset(map(_shifted, days))


def _weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _memorial_day(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(last.weekday())


def _shifted(day: date) -> date:
    return day + timedelta({5: -1, 6: 1}.get(day.weekday(), 0))
