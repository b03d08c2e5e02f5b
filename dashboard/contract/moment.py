"""Times of a feed, read to UTC."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_TIME = r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})?"
_PARTS = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})[Tt ](?P<clock>\d{2}:\d{2}):(?P<second>\d{2})"
    r"(?:\.(?P<fraction>\d+))?(?P<offset>[Zz]|[+-]\d{2}:\d{2})?",
    re.ASCII,
)
_YEARS = range(1900, 2201)


@dataclass(frozen=True, slots=True)
class Reading:
    """A time as read, and what had to be read into it."""

    time: datetime
    """The time in UTC, to the microsecond."""
    flaws: tuple[str, ...] = ()
    """What the reader assumed, in words; empty for a full RFC 3339 time."""


def read_time(text: str) -> Reading:
    """Read an RFC 3339 time of the years 1900 to 2200.

    The letters may be small, a blank may stand for `T`, the fraction may have any length. A time
    without an offset is taken as UTC and second 60 as 59; both are flaws of the reading. Raises
    ValueError for any other text.
    """
    match = _PARTS.fullmatch(text)
    if match is None:
        raise ValueError("not a time")
    flaws = []
    if match["offset"] is None:
        flaws.append("has no offset and is read as UTC")
    second = match["second"]
    if second == "60":
        second = "59"
        flaws.append("has second 60, read as 59")
    # Digits beyond the microsecond are cut: no clock of the board shows them.
    microsecond = int((match["fraction"] or "0")[:6].ljust(6, "0"))
    local = datetime.fromisoformat(f"{match['date']}T{match['clock']}:{second}")
    if local.year not in _YEARS:
        raise ValueError("not a year from 1900 to 2200")
    time = local.replace(microsecond=microsecond, tzinfo=_zone(match["offset"])).astimezone(UTC)
    return Reading(time, tuple(flaws))


def _zone(offset: str | None) -> timezone:
    if offset is None or offset in "Zz":
        return UTC
    hours, minutes = int(offset[1:3]), int(offset[4:6])
    if hours > 23 or minutes > 59:
        raise ValueError("not an offset")
    distance = timedelta(hours=hours, minutes=minutes)
    return timezone(-distance if offset[0] == "-" else distance)


def _moment(value: object) -> datetime:
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC)
    if isinstance(value, str):
        try:
            return read_time(value).time
        except ValueError:
            pass
    raise PydanticCustomError(
        "not_a_time", "is not an RFC 3339 time such as 2025-11-17T18:00:00Z, years 1900 to 2200"
    )


Moment = Annotated[
    datetime,
    PlainValidator(_moment),
    WithJsonSchema({"type": "string", "pattern": f"^{_TIME}$".replace(r"\d", "[0-9]")}),
]
"""A time in UTC, aware."""
