"""An entry of the watch log, and the chain that shows damage and careless edits."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What an entry tells of."""

    AUTO = "AUTO"
    NOTE = "NOTE"
    TOLD = "TOLD"
    OPEN = "OPEN"
    CLOSED = "CLOSED"
    ACK = "ACK"
    SHELVE = "SHELVE"
    RESET = "RESET"
    RELIEF = "RELIEF"


@dataclass(frozen=True, slots=True)
class Officer:
    """Who acts: the login of the process by its uid, and the name put beside it."""

    login: str
    name: str = ""

    @property
    def shown(self) -> str:
        """The name on the board: the one put beside the login, else the login."""
        return self.name or self.login


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written; number and chain are given to it when it is."""

    kind: Kind
    at: datetime
    text: str
    item: str = ""
    """What it is about, in short, such as `3 HP-3`."""
    about: tuple[str, ...] = ()
    """Ids of records and indicators."""
    officer: Officer | None = None
    """None of an AUTO entry."""
    whom: str = ""
    """Who was told; empty of all but TOLD."""
    when: datetime | None = None
    """When it was told, or when an open item is due."""
    points_at: int | None = None
    """The number of the entry it corrects or closes."""


GENESIS = "0" * 64
"""The hash before the first entry."""


def chained(previous: str, number: int, entry: Entry) -> str:
    """Return the hash of an entry behind the one before: SHA-256, 64 hexadecimal digits.

    It covers the hash before, the number and every member, as JSON with sorted keys.
    """
    officer = entry.officer or Officer("")
    body = {
        "about": list(entry.about),
        "at": entry.at.isoformat(),
        "item": entry.item,
        "kind": entry.kind.value,
        "login": officer.login,
        "name": officer.name,
        "number": number,
        "points_at": entry.points_at,
        "previous": previous,
        "text": entry.text,
        "when": None if entry.when is None else entry.when.isoformat(),
        "whom": entry.whom,
    }
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
