"""A time as an officer types it: `172000Z`, `172000Z NOV 25`, `2h`, `45m`, or RFC 3339."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo

from dashboard.board.dial import Dial
from dashboard.board.stamp import MONTHS

_GROUP = re.compile(
    r"(?P<day>\d{2})(?P<hour>\d{2})(?P<minute>\d{2})(?P<zone>[ZL])"
    r"(?: (?P<month>[A-Z]{3})(?: (?P<year>\d{2}))?)?",
    re.ASCII,
)
_SPAN = re.compile(r"\+?(?P<number>\d{1,4}) ?(?P<unit>[mhd])", re.ASCII)
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


class UntoldTimeError(ValueError):
    """A text that names no time; the message says what does."""


def typed_time(text: str, dial: Dial) -> datetime:
    """Return the time in UTC that a text means at the dial's now; raises UntoldTimeError.

    A date-time group without month and year is of the month of the masthead; a span counts on.
    """
    words = " ".join(text.split())
    if span := _SPAN.fullmatch(words.lower()):
        return dial.now + int(span["number"]) * _UNITS[span["unit"]]
    try:
        if group := _GROUP.fullmatch(words.upper()):
            return _of_group(group, dial)
        moment = datetime.fromisoformat(words)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise UntoldTimeError("that is no time; such as 172000Z, 2h or 45m") from None


def _of_group(group: re.Match[str], dial: Dial) -> datetime:
    zone: tzinfo = dial.zone or UTC if group["zone"] == "L" else UTC
    now = dial.now.astimezone(zone)
    year = now.year if group["year"] is None else 2000 + int(group["year"])
    month = now.month if group["month"] is None else MONTHS.index(group["month"]) + 1
    moment = datetime(
        year, month, int(group["day"]), int(group["hour"]), int(group["minute"]), tzinfo=zone
    )
    return moment.astimezone(UTC)
