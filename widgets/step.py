"""The ways a cursor moves."""

from __future__ import annotations

from enum import Enum


class Step(Enum):
    """One move of a cursor: by a row, a screenful, to an end, sideways, or to another pane."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    FIRST = "first"
    LAST = "last"
    PAGE_UP = "page_up"
    PAGE_DOWN = "page_down"
    NEXT = "next"
    PREVIOUS = "previous"
