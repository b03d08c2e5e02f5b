"""When an item was published: the civil day as stated, and the instant where one is stated."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from dashboard.collect.sources.members import as_day
from dashboard.contract.moment import read_time

_ZONED = re.compile(r".*(?:[Zz]|[+-]\d{2}:?\d{2})\Z", re.DOTALL)
_MAIL = re.compile(r"\s*(?:[A-Za-z]{3,9},\s*)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{2,4}\b", re.ASCII)
_COMPACT = re.compile(r"(.*[+-]\d{2})(\d{2})\Z", re.DOTALL)


def read_iso(text: str | None) -> tuple[str | None, datetime | None]:
    """Read `2025-11-16T23:30:00-05:00` as the day 2025-11-16 and its instant.

    Without an offset no instant is stated, and none is made up. The day is that of the text.
    """
    day = as_day(text)
    if text is None or day is None or not _ZONED.fullmatch(text.strip()):
        return day, None
    try:
        return day, read_time(_COMPACT.sub(r"\1:\2", text.strip())).time
    except ValueError:
        return day, None


def read_mail_date(text: str | None) -> tuple[str | None, datetime | None]:
    """Read `Sun, 16 Nov 2025 23:30:00 -0500` of RSS, or an ISO text, as day and instant.

    Any other form is no date: a library that guesses would make a day of it that nobody stated.
    """
    if text is None or not _MAIL.match(text):
        return read_iso(text)
    try:
        stated = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None, None
    if not 1900 <= stated.year <= 2200:
        return None, None
    return stated.date().isoformat(), stated if stated.tzinfo else None
