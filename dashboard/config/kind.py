"""The kinds of value a setting can have."""

import math
import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from dashboard.config.origin import Raw

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_MOST_TEXT = 4_096
_MOST_ARGUMENTS = 100


class UnfitError(ValueError):
    """A value is not of its kind."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[T_co]):
    """What is allowed, in words, and how a value as given becomes one of its type."""

    allowed: str
    read: Callable[[Raw], T_co]
    """Raises UnfitError where the value is not allowed."""


def whole(least: int, most: int) -> Kind[int]:
    """Return the kind of whole numbers from `least` to `most`."""

    def read(raw: Raw) -> int:
        number = _number(raw)
        if number != int(number) or not least <= number <= most:
            raise UnfitError
        return int(number)

    return Kind(f"a whole number from {least} to {most}", read)


def seconds(least: int, most: int) -> Kind[float]:
    """Return the kind of spans of time in seconds, from `least` to `most`."""

    def read(raw: Raw) -> float:
        number = _number(raw)
        if not least <= number <= most:
            raise UnfitError
        return float(number)

    return Kind(f"a number of seconds from {least} to {most}", read)


def decimal(least: int, most: int) -> Kind[Decimal]:
    """Return the kind of numbers from `least` to `most`, exactly as they are written."""

    def read(raw: Raw) -> Decimal:
        # TOML's floats have lost their last digits already; their shortest form is what was meant.
        number = Decimal(repr(_number(raw, signed=True)))
        if not least <= number <= most:
            raise UnfitError
        return number

    return Kind(f"a number from {least} to {most}", read)


def sentence(most: int) -> Kind[str]:
    """Return the kind of one line of text of so many characters at most, and one at least."""

    def read(raw: Raw) -> str:
        value = text(raw).strip()
        if not value or len(value) > most or not value.isprintable():
            raise UnfitError
        return value

    return Kind(f"one line of up to {most} characters", read)


def words_of(*allowed: str) -> Kind[tuple[str, ...]]:
    """Return the kind of lists of different words out of these."""
    every = words(len(allowed))

    def read(raw: Raw) -> tuple[str, ...]:
        found = every.read(raw)
        if not set(found) <= set(allowed):
            raise UnfitError
        return found

    return Kind("a list of " + ", ".join(f'"{word}"' for word in allowed), read)


def word_or(word: str, kind: Kind[T]) -> Kind[T | None]:
    """Return a kind that has one word more, which is read as None."""

    def read(raw: Raw) -> T | None:
        return None if raw.value == word else kind.read(raw)

    return Kind(f'"{word}", or {kind.allowed}', read)


def choice(*words: str) -> Kind[str]:
    """Return the kind of exactly these words."""

    def read(raw: Raw) -> str:
        value = text(raw)
        if value not in words:
            raise UnfitError
        return value

    return Kind(" or ".join(f'"{word}"' for word in words), read)


def words(most: int) -> Kind[tuple[str, ...]]:
    """Return the kind of lists of up to `most` different words; as text, with commas between."""

    def read(raw: Raw) -> tuple[str, ...]:
        value = raw.value
        if raw.origin.is_text:
            value = [word.strip() for word in text(raw).split(",") if word.strip()]
        if not isinstance(value, list) or len(value) > most:
            raise UnfitError
        found = tuple(word for word in value if isinstance(word, str) and _is_word(word))
        if len(set(found)) < len(value):
            raise UnfitError
        return found

    return Kind(f"a list of up to {most:,} different words", read)


def _is_word(text: str) -> bool:
    # A blank word would be the beginning of every text.
    return text.isprintable() and text.strip() == text != ""


def _read_command(raw: Raw) -> tuple[str, ...]:
    value = raw.value
    try:
        value = shlex.split(text(raw)) if raw.origin.is_text else value
    except ValueError:
        raise UnfitError from None
    if not isinstance(value, list) or len(value) > _MOST_ARGUMENTS:
        raise UnfitError
    if not all(isinstance(word, str) and "\0" not in word for word in value):
        raise UnfitError
    if value and not value[0]:
        raise UnfitError
    return tuple(value)


COMMAND = Kind('a program and its arguments, such as ["mail", "-s", "alarm"]', _read_command)


def _read_switch(raw: Raw) -> bool:
    value = {"true": True, "false": False}.get(text(raw)) if raw.origin.is_text else raw.value
    if not isinstance(value, bool):
        raise UnfitError
    return value


SWITCH = Kind("true or false", _read_switch)


def _number(raw: Raw, signed: bool = False) -> int | float:
    value = raw.value
    if raw.origin.is_text:
        written = text(raw)
        digits = written.removeprefix("-") if signed else written
        value = float(written) if _NUMBER.fullmatch(digits) else None
    # A whole number may be too large for a float, and has no NaN to look for.
    if type(value) is int or (isinstance(value, float) and math.isfinite(value)):
        return value
    raise UnfitError


def text(raw: Raw) -> str:
    """Return a value that is text; raises UnfitError where it is none, or none a system takes."""
    value = raw.value
    if not isinstance(value, str) or len(value) > _MOST_TEXT or "\0" in value:
        raise UnfitError
    return value
