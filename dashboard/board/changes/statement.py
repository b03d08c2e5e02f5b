"""One thing that a record states."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.board.scene import Scene
from dashboard.contract.day import Day
from dashboard.contract.quantity import Quantity
from dashboard.watch.day_words import day_words
from dashboard.watch.figure import figure_text

ABSENT = "not given"
NONE = "none"
"""Of a part, such as a step, that a record does not have at all."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said, whence, and which members of the record say it."""

    words: str
    members: tuple[str, ...]
    refs: tuple[str, ...] = ()
    """Ids of its own sources; empty where those of the record stand behind it."""


def named(label: str, words: str | None, *members: str) -> tuple[str, Statement]:
    """Return a statement under its label; *not given* where nothing is said."""
    return label, Statement(words or ABSENT, members)


def day(stated: Day | None, scene: Scene) -> str | None:
    """Return a day in words."""
    return None if stated is None else day_words(stated, scene.year)


def quantity_figure(quantity: Quantity | None) -> str | None:
    """Return a quantity in its shortest form, with its unit and the words it was stated in."""
    if quantity is None:
        return None
    said = f', "{quantity.text}"' if quantity.text else ""
    return f"{figure_text(quantity)} {quantity.unit}{said}"
