"""Records as the members of JSON objects."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from dashboard.contract.day import Day
from dashboard.contract.part import Part

Json = dict[str, Any]
"""The members of a JSON object."""


def wire(part: Part) -> Json:
    """Return what a part of the contract states, in the order of the contract.

    A member that is absent or that stands at its default unasked is left out. Reading the result
    gives an equal part.
    """
    stated = ((name, getattr(part, name)) for name in type(part).model_fields)
    return {
        name: _member(value)
        for name, value in stated
        if value is not None and name in part.model_fields_set
    }


def stamp(moment: datetime) -> str:
    """Return a time in UTC as a feed states it, to the second."""
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def line(value: object) -> str:
    """Return a value as one line of JSON."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def text(members: Mapping[str, object]) -> str:
    """Return a document as JSON that can be read and compared by lines: one line a record."""
    return "{\n" + ",\n".join(_lines(members)) + "\n}\n"


def _lines(members: Mapping[str, object]) -> list[str]:
    return [f"{line(name)}: {_block(value)}" for name, value in members.items()]


def _block(value: object) -> str:
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        return "[\n" + ",\n".join(map(line, value)) + "\n]"
    if isinstance(value, dict) and any(isinstance(item, list | dict) for item in value.values()):
        return "{\n" + ",\n".join(_lines(value)) + "\n}"
    return line(value)


def _member(value: object) -> object:
    match value:
        case Part():
            return wire(value)
        case tuple():
            return [_member(item) for item in value]
        case datetime():
            return stamp(value)
        case Day():
            return str(value)
        case Enum():
            return value.value
        case Decimal():
            return int(value) if value == int(value) else float(value)
        case _:
            return value
