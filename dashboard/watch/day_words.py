"""A civil day as it was stated, in words."""

from __future__ import annotations

from dashboard.contract.day import Day

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_words(day: Day, year: int | None = None) -> str:
    """Return the day as stated: `16 Nov 2025`, `Nov 2025`, `2025`.

    The year is left out where it is `year`, but never a year that is stated alone.
    """
    if day.month is None:
        return str(day.year)
    words = MONTHS[day.month - 1]
    if day.day is not None:
        words = f"{day.day} {words}"
    return words if day.year == year else f"{words} {day.year}"
