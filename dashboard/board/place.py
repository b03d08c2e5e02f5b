"""Where the officer can be: an address that screens carry as text and never look inside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of view."""

    BOARD = "board"
    TILE = "tile"
    """Why a tile has its level; key: the indicator's id."""
    RULE = "rule"
    """Key: the indicator's id, a slash, the rule's id."""
    ALARMS = "alarms"
    HANDOVER = "handover"
    """Key: empty for the page; else one of its lines."""
    LOG = "log"
    ENTRY = "entry"
    """Key: the number of a log entry."""
    LIST = "list"
    """Key: the panel's name."""
    RECORD = "record"
    """Key: the record's id; a tally and a claim are records."""
    SOURCE = "source"
    """Key: the source's id."""
    CLAIMS = "claims"
    TRENDS = "trends"
    """Key: the days that its lanes of levels go back."""
    CHANGES = "changes"
    HELD_BACK = "held-back"
    FLAW = "flaw"
    """Key: why it is not on the board, and its path or id."""
    HEALTH = "health"
    SEARCH = "search"
    ACTIONS = "actions"
    KEYS = "keys"
    """Key: the place whose keys are listed."""


@dataclass(frozen=True, slots=True)
class Place:
    """One view: its kind, and what it is about."""

    kind: Kind
    key: str = ""

    def __str__(self) -> str:
        """Return the address, `kind:key`."""
        return f"{self.kind.value}:{self.key}"

    @classmethod
    def parse(cls, address: str) -> Place:
        """Read what `str` wrote; raises ValueError for a kind that is none."""
        kind, _, key = address.partition(":")
        return cls(Kind(kind), key)


BOARD = Place(Kind.BOARD)
