"""The memory of a watch as rows, each part of it as JSON of its own."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

from dashboard.watch.alarms.alarm import Alarm
from dashboard.watch.changes.cursor import Cursor
from dashboard.watch.indicators.held import RuleMemory
from dashboard.watch.log.entry import Officer
from dashboard.watch.memory import Compared, LevelNow, Memory, Relief

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Part(Generic[K, V]):
    """One table of the memory: a mapping of keys to bodies."""

    name: str
    """Of the table."""
    select: str
    """Gives the members of a key, then its body."""
    delete: str
    insert: str
    adapter: TypeAdapter[V]
    of: Callable[[Memory], Mapping[K, V]]

    def load(self, connection: sqlite3.Connection) -> dict[Any, V]:
        """Return what the table holds."""
        return {
            key_of(key): self.adapter.validate_json(body)
            for *key, body in connection.execute(self.select)
        }

    def save(self, connection: sqlite3.Connection, before: Memory, after: Memory) -> None:
        """Write what differs."""
        gone, changed = self.differences(before, after)
        connection.executemany(self.delete, gone)
        connection.executemany(self.insert, [(*key, body) for key, body in changed])

    def differences(
        self, before: Memory, after: Memory
    ) -> tuple[list[tuple[str, ...]], list[tuple[tuple[str, ...], str]]]:
        """Return the members of the keys that are gone, and of those that are new or changed.

        The latter with their bodies.
        """
        old, new = self.of(before), self.of(after)
        changed = [
            (_members(key), self.adapter.dump_json(value).decode())
            for key, value in new.items()
            if old.get(key) != value
        ]
        return [_members(key) for key in old if key not in new], changed


PARTS: tuple[Part[Any, Any], ...] = (
    Part(
        "rule",
        "SELECT indicator, rule, body FROM rule",
        "DELETE FROM rule WHERE indicator = ? AND rule = ?",
        "INSERT OR REPLACE INTO rule (indicator, rule, body) VALUES (?, ?, ?)",
        TypeAdapter(RuleMemory),
        lambda memory: memory.rules,
    ),
    Part(
        "alarm",
        "SELECT indicator, rule, body FROM alarm",
        "DELETE FROM alarm WHERE indicator = ? AND rule = ?",
        "INSERT OR REPLACE INTO alarm (indicator, rule, body) VALUES (?, ?, ?)",
        TypeAdapter(Alarm),
        lambda memory: memory.alarms,
    ),
    Part(
        "tile",
        "SELECT indicator, body FROM tile",
        "DELETE FROM tile WHERE indicator = ?",
        "INSERT OR REPLACE INTO tile (indicator, body) VALUES (?, ?)",
        TypeAdapter(LevelNow),
        lambda memory: memory.levels,
    ),
    Part(
        "compared",
        "SELECT tally, body FROM compared",
        "DELETE FROM compared WHERE tally = ?",
        "INSERT OR REPLACE INTO compared (tally, body) VALUES (?, ?)",
        TypeAdapter(Compared),
        lambda memory: memory.compared,
    ),
    Part(
        "relief",
        "SELECT name, value FROM mark WHERE name = 'relief'",
        "DELETE FROM mark WHERE name = ?",
        "INSERT OR REPLACE INTO mark (name, value) VALUES (?, ?)",
        TypeAdapter(Relief),
        lambda memory: {} if memory.relief is None else {"relief": memory.relief},
    ),
)

_COUNT_ON = """
INSERT INTO mark VALUES ('revision', '1')
ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)
"""
_CURSORS = TypeAdapter(tuple[tuple[Officer, Cursor], ...])


def revision_of(connection: sqlite3.Connection) -> int:
    """Return how often the memory of a database was changed: at one count it is one memory."""
    row = connection.execute("SELECT value FROM mark WHERE name = 'revision'").fetchone()
    return 0 if row is None else int(row[0])


def load_memory(connection: sqlite3.Connection) -> Memory:
    """Return the memory a database holds."""
    rules, alarms, levels, compared, relief = (part.load(connection) for part in PARTS)
    marks = dict(connection.execute("SELECT name, value FROM mark").fetchall())
    return Memory(
        rules=rules,
        alarms=alarms,
        levels=levels,
        compared=compared,
        passed=frozenset(json.loads(marks.get("passed", "[]"))),
        digest=marks.get("digest", ""),
        feed=marks.get("feed", ""),
        relief=relief.get("relief"),
        cursors=dict(_CURSORS.validate_json(marks.get("cursors", "[]"))),
    )


def save_memory(connection: sqlite3.Connection, before: Memory, after: Memory) -> None:
    """Write what differs of two memories."""
    if before == after:
        return
    connection.execute(_COUNT_ON)
    for part in PARTS:
        part.save(connection, before, after)
    old, new = dict(_marks(before)), dict(_marks(after))
    changed = [(name, value) for name, value in new.items() if old[name] != value]
    connection.executemany("INSERT OR REPLACE INTO mark VALUES (?, ?)", changed)


def _marks(memory: Memory) -> Iterator[tuple[str, str]]:
    yield "digest", memory.digest
    yield "feed", memory.feed
    yield "cursors", _CURSORS.dump_json(tuple(memory.cursors.items())).decode()
    yield "passed", json.dumps(sorted(memory.passed))


def key_of(members: Sequence[str]) -> Any:
    """Return the key in the memory that has these members in a table."""
    return tuple(members) if len(members) > 1 else members[0]


def _members(key: Any) -> tuple[str, ...]:
    return key if isinstance(key, tuple) else (key,)
