"""How long ago something was, in one unit; the standard library alone."""

from __future__ import annotations

from datetime import datetime, timedelta


def age_text(since: datetime, now: datetime) -> str:
    """Return an age in one unit, rounded down: `0m` to `59m`, `1h` to `47h`, from then `2d`."""
    age = max(now - since, timedelta(0))
    if age < timedelta(hours=1):
        return f"{age // timedelta(minutes=1)}m"
    if age < timedelta(hours=48):
        return f"{age // timedelta(hours=1)}h"
    return f"{age.days}d"
