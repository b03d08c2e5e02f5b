"""The time of Washington, in which Congress writes without a zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

EASTERN = ZoneInfo("America/New_York")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
# "January 13, 2025,  05:26 PM"; the blanks vary, and the time may be missing.
_LONG = re.compile(
    r"([a-z]+)\.?\s+(\d{1,2}),\s*(\d{4})(?:,?\s+(\d{1,2}):(\d{2})\s*([ap])\.?m\.?)?",
    re.ASCII | re.IGNORECASE,
)
_SHORT = re.compile(r"(\d{1,2})-([a-z]{3})(?:-(\d{4}))?", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Local:
    """A day of Washington, with its time of day where one is stated."""

    day: date
    hour: int | None = None
    minute: int = 0

    @property
    def moment(self) -> datetime | None:
        """Return the time in UTC; None without a time of day. Of a doubled hour the first."""
        if self.hour is None:
            return None
        clock = datetime(self.day.year, self.day.month, self.day.day, self.hour, self.minute)  # noqa: DTZ001
        return clock.replace(tzinfo=EASTERN).astimezone(UTC)


def read_long(text: str | None) -> Local | None:
    """Read `January 13, 2025,  05:26 PM`, None for any other text."""
    match = _LONG.fullmatch(text.strip()) if text else None
    if match is None:
        return None
    month = _month(match[1])
    try:
        day = date(_year(int(match[3])), month, int(match[2]))
        if match[4] is None:
            return Local(day)
        return Local(day, _hour(int(match[4]), match[6]), _minute(int(match[5])))
    except ValueError:
        return None


def read_month_day(text: str | None) -> tuple[int, int] | None:
    """Read `18-Dec` as (12, 18), None for any other text; no year can be told from it."""
    match = _SHORT.fullmatch(text.strip()) if text else None
    if match is None:
        return None
    month, day = _month(match[2]), int(match[1])
    try:
        date(2024, month, day)
    except ValueError:
        return None
    return month, day


def read_clerks_day(text: str | None) -> date | None:
    """Read `17-Dec-2025` of the Clerk of the House, None for any other text."""
    match = _SHORT.fullmatch(text.strip()) if text else None
    if match is None or match[3] is None:
        return None
    try:
        return date(_year(int(match[3])), _month(match[2]), int(match[1]))
    except ValueError:
        return None


def start_of(day: date) -> datetime:
    """Return the first moment of a day of Washington, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=EASTERN).astimezone(UTC)


def _month(name: str) -> int:
    """Return 1 to 12 for the name of a month or its first letters, 0 for no month."""
    wanted = name.lower()
    found = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(wanted)]
    return found[0] if len(wanted) >= 3 and found else 0


def _year(year: int) -> int:
    if not 1900 <= year <= 2200:
        raise ValueError("no year of the contract")
    return year


def _hour(hour: int, half: str) -> int:
    if not 1 <= hour <= 12:
        raise ValueError("no hour of a clock of twelve")
    return hour % 12 + 12 * (half.lower() == "p")


def _minute(minute: int) -> int:
    if minute > 59:
        raise ValueError("no minute")
    return minute
