"""What the watch remembered at any past time: each change of its memory, with the time of it."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from typing import Any

from dashboard.store.codec import PARTS, key_of
from dashboard.watch.memory import Memory

_AT = """
SELECT part, key, body FROM past WHERE number IN (
    SELECT max(number) FROM past WHERE at <= ? GROUP BY part, key
)
"""
_PRUNE = """
DELETE FROM past WHERE at < ?1 AND number NOT IN (
    SELECT max(number) FROM past WHERE at < ?1 GROUP BY part, key
)
"""


def journal(connection: sqlite3.Connection, before: Memory, after: Memory, at: datetime) -> None:
    """Write what differs of two memories; a key without a body is gone."""
    rows: list[tuple[str, str, str, str | None]] = []
    for part in PARTS:
        gone, changed = part.differences(before, after)
        rows += [(at.isoformat(), part.name, _text(key), None) for key in gone]
        rows += [(at.isoformat(), part.name, _text(key), body) for key, body in changed]
    connection.executemany("INSERT INTO past (at, part, key, body) VALUES (?, ?, ?, ?)", rows)


def memory_at(connection: sqlite3.Connection, at: datetime) -> Memory | None:
    """Return what the watch remembered at a time; None where nothing is kept of so long ago.

    Left out is what the next look says anew, and what officers had seen.
    """
    rows = connection.execute(_AT, (at.isoformat(),)).fetchall()
    if not rows:
        return None
    found: dict[str, dict[Any, Any]] = {part.name: {} for part in PARTS}
    adapters = {part.name: part.adapter for part in PARTS}
    for part, key, body in rows:
        if body is not None:
            found[part][key_of(json.loads(key))] = adapters[part].validate_json(body)
    return Memory(
        rules=found["rule"],
        alarms=found["alarm"],
        levels=found["tile"],
        compared=found["compared"],
        relief=found["relief"].get("relief"),
    )


def prune(connection: sqlite3.Connection, oldest: datetime) -> None:
    """Drop what is older, but for what still stood at that time."""
    connection.execute(_PRUNE, (oldest.isoformat(),))


def _text(key: tuple[str, ...]) -> str:
    # As SQLite itself writes an array, which the upgrade of an older file does.
    return json.dumps(key, ensure_ascii=False, separators=(",", ":"))
