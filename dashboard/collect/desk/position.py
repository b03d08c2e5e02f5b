"""Where in a JSON text a value stands, so that a mistake made by hand can be found by hand."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from json.decoder import scanstring  # type: ignore[attr-defined]

_BLANK = re.compile(r"[ \t\n\r]*")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text, both counted from 1."""

    line: int
    column: int

    @classmethod
    def at(cls, text: str, offset: int) -> Position:
        """Return the place of the character at an offset."""
        start = text.rfind("\n", 0, offset) + 1
        return cls(text.count("\n", 0, offset) + 1, offset - start + 1)

    def __str__(self) -> str:
        return f"line {self.line} column {self.column}"


def find(text: str, path: str) -> Position:
    """Return where the value at a path such as `posture[4].strength` begins.

    Of a path that leads nowhere, where the last part of it that is there begins. The text is JSON.
    """
    offset = _skip(text, 0)
    for name, index in _STEP.findall(path):
        found = _member(text, offset, name) if name else _item(text, offset, int(index))
        if found is None:
            break
        offset = found
    return Position.at(text, offset)


def _member(text: str, offset: int, name: str) -> int | None:
    if text[offset] != "{":
        return None
    offset, found = _skip(text, offset + 1), None
    while text[offset] != "}":
        key, offset = scanstring(text, offset + 1)
        offset = _skip(text, _skip(text, offset) + 1)
        if key == name:
            # Of a doubled key the last one counts, and is the one that is wrong.
            found = offset
        offset = _after(text, offset)
    return found


def _item(text: str, offset: int, index: int) -> int | None:
    if text[offset] != "[":
        return None
    offset = _skip(text, offset + 1)
    while text[offset] != "]":
        if index == 0:
            return offset
        index, offset = index - 1, _after(text, offset)
    return None


def _after(text: str, offset: int) -> int:
    """Return where the next member or item begins, or where the end of all stands."""
    _, end = _DECODER.raw_decode(text, offset)
    end = _skip(text, end)
    return _skip(text, end + 1) if text[end] == "," else end


def _skip(text: str, offset: int) -> int:
    found = _BLANK.match(text, offset)
    return offset if found is None else found.end()
