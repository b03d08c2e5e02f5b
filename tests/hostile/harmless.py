"""What a text may hold that is shown or written: nothing that acts, turns or hides."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from pydantic import BaseModel

ACTING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""The categories of Unicode of which nothing is shown."""
HIDING = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef"
    "\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]"
)
"""What is drawn as nothing, or at a width of a terminal's own."""
MOST_MARKS = 3


def flaws(text: str) -> list[str]:
    """Return what in a text should not be there."""
    found = [c for c in text if unicodedata.category(c) in ACTING or HIDING.match(c)]
    marks = "".join("m" if unicodedata.category(c)[0] == "M" else " " for c in text)
    return [ascii(one) for one in found] + ["pile of marks"] * ("m" * (MOST_MARKS + 1) in marks)


def texts_of(value: Any) -> Iterator[str]:
    """Yield every text within models, dataclasses and collections."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    for one in _within(value):
        yield from texts_of(one)


def _within(value: Any) -> Iterable[Any]:
    if isinstance(value, BaseModel):
        return [getattr(value, name) for name in type(value).model_fields]
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, dict):
        return [*value, *value.values()]
    return value if isinstance(value, tuple | list | frozenset | set) else ()
