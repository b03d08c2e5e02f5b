"""Civil days, stated to the year, the month or the day."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_STATED = re.compile(_DAY, re.ASCII)
MOST_DAYS = 4_096
"""Days that are one object wherever they are stated: those of eleven years."""


@dataclass(frozen=True, slots=True)
class Day:
    """The civil date as stated: `2025`, `2025-09` or `2025-09-16`, never shifted by a time zone.

    A year or a month stands for any one of its days. Raises ValueError for a date that is not in
    the calendar and for a day without a month.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        date(self.year, _or(1, self.month), _or(1, self.day))

    @classmethod
    @lru_cache(maxsize=MOST_DAYS)
    def parse(cls, text: str) -> "Day":
        """Read the three forms; raises ValueError for any other text."""
        if not _STATED.fullmatch(text):
            raise ValueError("not a day")
        return cls(*map(int, text.split("-")))

    @property
    def first(self) -> date:
        """The earliest date it may mean."""
        return date(self.year, _or(1, self.month), _or(1, self.day))

    @property
    def last(self) -> date:
        """The latest date it may mean."""
        month = _or(12, self.month)
        if self.day is not None:
            return date(self.year, month, self.day)
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    def is_after(self, other: "Day") -> bool:
        """Tell whether it lies certainly later: no day of it is on or before one of the other."""
        return self.first > other.last

    def __str__(self) -> str:
        """Return the form it was stated in."""
        smaller = (f"-{part:02}" for part in (self.month, self.day) if part is not None)
        return f"{self.year:04}{''.join(smaller)}"


def _or(default: int, stated: int | None) -> int:
    # Month 0 is stated, and wrong: it must not pass for one that is not stated.
    return default if stated is None else stated


def _day(value: object) -> Day:
    if isinstance(value, Day):
        return value
    if isinstance(value, str):
        try:
            return Day.parse(value)
        except ValueError:
            pass
    raise PydanticCustomError("not_a_day", "is not a day such as 2025, 2025-09 or 2025-09-16")


CivilDay = Annotated[
    Day,
    PlainValidator(_day),
    WithJsonSchema({"type": "string", "pattern": f"^{_DAY}$".replace(r"\d", "[0-9]")}),
]
"""A Day as a member of a record."""
