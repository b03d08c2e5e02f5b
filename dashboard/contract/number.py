"""Numbers of a feed: whole ones and figures, exact as they stand in the document."""

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

GREATEST = 9_007_199_254_740_991
"""The greatest whole number every reader of JSON agrees on, 2**53 - 1 (RFC 7493, 2.2)."""


def figure(value: object) -> Decimal:
    """Return a JSON number as the decimal it is written as, 0.29 as 0.29.

    Raises PydanticCustomError for what is no number (a text, true, false) and for a number whose
    size is beyond GREATEST.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("not_a_number", "is not a number")
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or abs(number) > GREATEST:
        raise PydanticCustomError("beyond", "is beyond 9,007,199,254,740,991")
    return number or Decimal(0)


def whole(value: object) -> int:
    """Return a JSON number without a fraction as an int; `2.0` is whole.

    Raises PydanticCustomError as `figure` does, and for a number with a fraction.
    """
    number = figure(value)
    if number != int(number):
        raise PydanticCustomError("not_whole", "is not a whole number")
    return int(number)


def _number(least: int, most: int) -> WithJsonSchema:
    return WithJsonSchema({"type": "number", "minimum": least, "maximum": most})


Whole = Annotated[int, Field(ge=0, le=GREATEST), BeforeValidator(whole)]
"""A whole number from 0."""

Revision = Annotated[int, Field(ge=1, le=GREATEST), BeforeValidator(whole)]
"""A whole number from 1."""

Credibility = Annotated[int, Field(ge=1, le=6), BeforeValidator(whole)]
"""The NATO grade of a report: 1 confirmed to 5 improbable, 6 cannot be judged (AJP-2.1)."""

Votes = Annotated[int, Field(ge=0, le=1_000), BeforeValidator(whole)]
"""Votes of one side."""

Days = Annotated[int, Field(ge=0, le=36_500), BeforeValidator(whole)]
"""A span in days, up to a hundred years."""

TtlSeconds = Annotated[int, Field(ge=15, le=86_400), BeforeValidator(whole)]
"""A poll interval in seconds, 15 seconds to a day."""

Figure = Annotated[Decimal, Field(ge=0, le=GREATEST), BeforeValidator(figure), _number(0, GREATEST)]
"""A number from 0, exact as stated."""

Percent = Annotated[Decimal, Field(ge=0, le=100), BeforeValidator(figure), _number(0, 100)]
"""A share in percent, 0 to 100: 0.29 is 0.29 %."""

Latitude = Annotated[Decimal, Field(ge=-90, le=90), BeforeValidator(figure), _number(-90, 90)]
"""Degrees north, WGS 84."""

Longitude = Annotated[Decimal, Field(ge=-180, le=180), BeforeValidator(figure), _number(-180, 180)]
"""Degrees east, WGS 84."""
