"""What is typed for one member of a record, and the JSON value it stands for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dashboard.contract.day import Day
from dashboard.contract.moment import read_time

NUMBER_FORM = r"\d{1,15}(?:,\d{3})*(?:\.\d{1,9})?"
_PLACE = re.compile(
    r"(?P<name>[^@]+?)\s*(?:@\s*(?P<lat>-?\d+(?:\.\d+)?)\s*,\s*(?P<lon>-?\d+(?:\.\d+)?))?"
)


class UntypedError(ValueError):
    """What was typed stands for no value; the message says what would."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A kind of value, in words, and how a text becomes one."""

    allowed: str
    read: Callable[[str], Any]
    """Raises UntypedError."""


def _line(text: str) -> str:
    return text


def _day(text: str) -> str:
    try:
        return str(Day.parse(text))
    except ValueError:
        raise UntypedError("a day such as 2025-11-16, 2025-11 or 2025") from None


def _time(text: str) -> str:
    try:
        read_time(text)
    except ValueError:
        raise UntypedError("a time such as 2025-11-17T18:00:00Z") from None
    return text


def number(text: str) -> int | float:
    """Return the number that a text is, commas between its thousands; raises UntypedError."""
    if not re.fullmatch(NUMBER_FORM, text):
        raise UntypedError("a number")
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _names(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _place(text: str) -> dict[str, Any]:
    found = _PLACE.fullmatch(text)
    if found is None:
        raise UntypedError("a name, or a name @ latitude, longitude in degrees")
    if found["lat"] is None:
        return {"name": found["name"]}
    return {"name": found["name"], "lat": float(found["lat"]), "lon": float(found["lon"])}


def _span(text: str) -> dict[str, str]:
    earliest, _, latest = text.partition("..")
    return {"earliest": _day(earliest.strip()), "latest": _day((latest or earliest).strip())}


def _parties(text: str) -> list[dict[str, str]]:
    found = []
    for part in text.split(";"):
        name, colon, status = part.strip().rpartition(":")
        if not colon:
            raise UntypedError(PARTIES.allowed)
        found.append({"party": name.strip(), "status": status.strip().replace(" ", "_")})
    return found


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def words(of: type[StrEnum]) -> Typed:
    """Return the kind of exactly the words of an enumeration of the contract."""
    listed = [str(word.value) for word in of]
    allowed = ", ".join(listed)

    def read(text: str) -> str:
        word = text.strip().replace(" ", "_")
        found = next((one for one in listed if one.lower() == word.lower()), None)
        if found is None:
            raise UntypedError(f"one of {allowed}")
        return found

    return Typed(allowed, read)


LINE = Typed("text", _line)
DAY = Typed("a day such as 2025-11-16, 2025-11 or 2025", _day)
TIME = Typed("a time such as 2025-11-17T18:00:00Z", _time)
NUMBER = Typed("a number", number)
NAMES = Typed("one or more, with commas between", _names)
PLACE = Typed("a name, or a name @ latitude, longitude", _place)
SPAN = Typed("a day, or earliest..latest", _span)
PARTIES = Typed('such as "White House: disputed; Senate: running"', _parties)
JSON = Typed("a value as JSON has it, or plain text", _json)
