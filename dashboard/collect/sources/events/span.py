"""Days no more exact than the one who coded them says."""

from __future__ import annotations

from datetime import date


def day_of_span(first: str | None, last: str | None) -> str | None:
    """Return the narrowest day, month or year that holds a span of days, else None."""
    if first is None or last is None:
        return first or last
    one, other = date.fromisoformat(first), date.fromisoformat(last)
    if one == other:
        return first
    if (one.year, one.month) == (other.year, other.month):
        return first[:7]
    return first[:4] if one.year == other.year else None
