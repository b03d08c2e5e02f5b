"""JSON read as strictly as a feed needs it (RFC 8259, RFC 7493)."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NoReturn

from dashboard.contract.limits import Limits
from dashboard.contract.refusal import RefusedError
from dashboard.contract.text import clean

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
# A pair of surrogate escapes, a lone one (the group), or any other escape, read left to right so
# that the second half of an escaped backslash never begins one.
_ESCAPE = re.compile(
    r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\(u[dD][89a-fA-F])|\\.",
    re.DOTALL,
)
# Longer figures say more than a double can hold (RFC 7493, 2.2) and cost more than they say.
_LONGEST_FIGURE = 40
_LONGEST_WHOLE = 20
_LONGEST_KEY = 40


class Doubled(dict[str, object]):
    """An object one of whose keys stands in it twice; of the values the last is kept."""

    __slots__ = ("key",)

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        stood = Counter(key for key, _ in pairs)
        self.key = stood.most_common(1)[0][0]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A JSON text: its value, and whether any object in it has a doubled key."""

    value: object
    has_doubled: bool


def decoder(doubled: list[Doubled]) -> json.JSONDecoder:
    """Return what parses JSON; a number with a point or an exponent becomes a Decimal.

    Numbers too large for a double become infinite Decimals: their size is judged where they
    stand. Each object with a doubled key is added to `doubled`. Raises RefusedError for NaN and
    Infinity.
    """

    def read_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
        members = dict(pairs)
        if len(members) == len(pairs):
            return members
        doubled.append(Doubled(pairs))
        return doubled[-1]

    return json.JSONDecoder(
        object_pairs_hook=read_object,
        parse_int=_whole,
        parse_float=_figure,
        parse_constant=_refuse_constant,
    )


def parse(text: str, limits: Limits) -> Parsed:
    """Parse one JSON text, as `decoder` has it.

    Raises RefusedError for what is not JSON, for lone surrogates, and for more nesting than the
    limit.
    """
    doubled: list[Doubled] = []
    too_deep = f"nested deeper than the limit of {limits.nesting}"
    try:
        value = decoder(doubled).decode(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise RefusedError(f"not JSON: {error.msg.lower()} at {where}") from None
    except RecursionError:
        raise RefusedError(too_deep) from None
    if has_lone_surrogate(text):
        raise RefusedError("not JSON: a lone surrogate in a text")
    if is_deeper(value, limits.nesting):
        raise RefusedError(too_deep)
    return Parsed(value, bool(doubled))


def doubled_keys(value: object, path: str) -> Iterator[str]:
    """Yield the path of every doubled key in a value that stands at a path."""
    if isinstance(value, Doubled):
        yield f"{path}.{_shown(value.key)}"
    if isinstance(value, dict):
        for key, member in value.items():
            yield from doubled_keys(member, f"{path}.{_shown(key)}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from doubled_keys(item, f"{path}[{index}]")


def _shown(key: str) -> str:
    return clean(key[:_LONGEST_KEY])


def has_lone_surrogate(text: str) -> bool:
    """Tell whether an escape of a text is half of a character."""
    # The plain search is quick, and for most documents the end of it.
    may_have = _SURROGATE.search(text) is not None
    return may_have and any(escape[1] for escape in _ESCAPE.finditer(text))


def is_deeper(value: object, most: int) -> bool:
    """Tell whether objects and lists stand within one another more than `most` times."""
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(most):
        if not level:
            return False
        level = [
            child
            for parent in level
            for child in (parent.values() if isinstance(parent, dict) else parent)
            if isinstance(child, dict | list)
        ]
    return bool(level)


def _whole(digits: str) -> int | Decimal:
    if len(digits) <= _LONGEST_WHOLE:
        return int(digits)
    return Decimal("-Infinity" if digits.startswith("-") else "Infinity")


def _figure(digits: str) -> Decimal:
    if len(digits) <= _LONGEST_FIGURE and "e" not in digits.lower():
        return Decimal(digits)
    number = Decimal(repr(float(digits)))
    whole = number.to_integral_value()
    return whole if whole == number else number


def _refuse_constant(name: str) -> NoReturn:
    raise RefusedError(f"not JSON: {name} is no number of JSON")
