"""What the clock of a server says, as its answer tells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

_MOST_AGE = 366 * 86_400
"""Seconds an answer can have lain in a cache; more is nonsense."""


def server_clock(headers: Mapping[str, str]) -> datetime | None:
    """Return the server's time when it answered: its Date, to the second; None where it has none.

    What a cache kept for a while is later by its Age (RFC 9111, 5.1).
    """
    try:
        date = parsedate_to_datetime(headers.get("date", ""))
        if date.tzinfo is None:
            date = date.replace(tzinfo=UTC)
        return date.astimezone(UTC) + _age(headers.get("age", ""))
    except (ValueError, TypeError, OverflowError):
        return None


def _age(text: str) -> timedelta:
    text = text.strip()
    seconds = int(text[:9]) if text.isascii() and text.isdigit() else 0
    return timedelta(seconds=min(seconds, _MOST_AGE))
