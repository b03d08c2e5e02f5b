"""The members of an answer, read as widely as the services write them.

The same figure comes as `608`, `"608"` or `"00608"`, the same list as a list, as `{"item": [...]}`
or as one object alone. What cannot be read as what is asked for reads as absent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_FIGURE = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?", re.ASCII)
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Members:
    """The members of one object; an answer that is no object has none."""

    stated: Mapping[str, object]

    @classmethod
    def of(cls, value: object) -> Members:
        """Return the members of a value of the JSON text."""
        return cls(value if isinstance(value, dict) else {})

    def text(self, *names: str) -> str | None:
        """Return the first of these members that has words, on one line; a number as it reads."""
        return next((words for name in names if (words := as_text(self.stated.get(name)))), None)

    def whole(self, *names: str) -> int | None:
        """Return the first of these members that is a whole number, as a number or as text."""
        found = (as_whole(self.stated.get(name)) for name in names)
        return next((number for number in found if number is not None), None)

    def figure(self, name: str) -> Decimal | None:
        """Return a member that is a finite number, as a number or as text."""
        return as_figure(self.stated.get(name))

    def day(self, name: str) -> str | None:
        """Return the civil day that a member begins with, as it stands: never shifted."""
        return as_day(self.stated.get(name))

    def inner(self, name: str) -> Members:
        """Return the members of a member that is an object."""
        return Members.of(self.stated.get(name))

    def values(self, name: str) -> Sequence[object]:
        """Return a member as a list: itself, the list under its `item`, or the one value alone."""
        value = self.stated.get(name)
        if isinstance(value, dict) and "item" in value:
            value = value["item"]
        if isinstance(value, list):
            return value
        return [] if value is None or value == {} else [value]

    def items(self, name: str) -> list[Members]:
        """Return the objects of a list."""
        return [Members(value) for value in self.values(name) if isinstance(value, dict)]


def as_text(value: object) -> str | None:
    """Return a text on one line without blanks at its ends, a number as it reads, else None."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | Decimal):
        return str(value)
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def as_whole(value: object) -> int | None:
    """Return a whole number that is a number or a text such as `1,200`, else None."""
    if isinstance(value, Decimal):
        return int(value) if value.is_finite() and value == value.to_integral_value() else None
    if isinstance(value, str):
        plain = value.strip().replace(",", "")
        return int(plain) if _WHOLE.fullmatch(plain) else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def as_figure(value: object) -> Decimal | None:
    """Return a finite number that is a number or a text such as `10.5`, else None."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | Decimal):
        number = Decimal(value)
        return number if number.is_finite() else None
    if isinstance(value, str) and _FIGURE.fullmatch(value.strip()):
        return Decimal(value.strip())
    return None


def as_day(value: object) -> str | None:
    """Return the day a text begins with, `2025-11-06` of `2025-11-06T00:00:00`, else None."""
    match = _DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    try:
        date.fromisoformat(match[1])
    except ValueError:
        return None
    return match[1]
