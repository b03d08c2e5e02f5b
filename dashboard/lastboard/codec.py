"""The views of a board as JSON and back; the standard library alone, since it runs at the start."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from enum import Enum
from typing import Any

from widgets.pages import Bar, Board, Chrome, KeyHint
from widgets.views import (
    Align,
    Bin,
    Column,
    Group,
    Line,
    Panel,
    Piece,
    Rank,
    Row,
    Split,
    Strip,
    Tile,
    Timeline,
    Title,
    Tone,
)  # fmt: skip

_VIEWS = (
    Bar, Board, Chrome, KeyHint, Bin, Column, Group, Line, Panel, Piece, Row, Split, Strip, Tile,
    Timeline, Title,
)  # fmt: skip
_WORDS: tuple[type[Enum], ...] = (Align, Rank, Tone)
_MAKE: dict[str, Callable[..., Any]] = {kind.__name__: kind for kind in (*_VIEWS, *_WORDS)}
Json = Any
"""What the json module reads and writes."""


def encoded(value: object) -> Json:
    """Return a view as JSON: an object names its kind, and leaves out what is as usual.

    Raises TypeError for what is no view of a board.
    """
    if isinstance(value, Enum):
        return {"": type(value).__name__, "value": value.value}
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [encoded(one) for one in value]
    if type(value) not in _VIEWS or not dataclasses.is_dataclass(value):
        raise TypeError(f"{type(value).__name__} is no view of a board")
    members = {
        field.name: encoded(getattr(value, field.name))
        for field in dataclasses.fields(value)
        if getattr(value, field.name) != field.default
    }
    return {"": type(value).__name__, **members}


def decoded(value: Json) -> Any:
    """Return the view of JSON that `encoded` made; raises KeyError, TypeError or ValueError."""
    if isinstance(value, list):
        return tuple(map(decoded, value))
    if not isinstance(value, dict):
        return value
    members = {name: decoded(one) for name, one in value.items() if name}
    return _MAKE[value[""]](**members)
