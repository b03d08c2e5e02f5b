"""What a store has of a past time: documents, what the watch remembered, levels and the log."""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.store.chronicle import COVER_GAP, read_history
from dashboard.store.connection import NAME
from dashboard.store.journal import memory_at
from dashboard.store.logbook import read_log_until
from dashboard.store.mount import is_remote
from dashboard.store.quiet import read_quietly
from dashboard.store.schema import VERSION
from dashboard.store.stored import SHOWN_LOG
from dashboard.store.tables import Body
from dashboard.watch.history import History
from dashboard.watch.log.logged import Logged
from dashboard.watch.memory import Memory

_BY_THEN = """
SELECT digest, body, as_of, kept_at FROM document
WHERE CASE WHEN :by_as_of THEN as_of ELSE kept_at END <= :at ORDER BY number DESC LIMIT 2
"""
_OLDEST = """
SELECT digest, body, as_of, kept_at FROM document
ORDER BY CASE WHEN :by_as_of THEN as_of ELSE kept_at END, number LIMIT 1
"""
_BEFORE = """
SELECT max(time) FROM (
    SELECT CASE WHEN :by_as_of THEN as_of ELSE kept_at END AS time FROM document
) WHERE time < :at
"""
_AFTER = """
SELECT min(time) FROM (
    SELECT CASE WHEN :by_as_of THEN as_of ELSE kept_at END AS time FROM document
) WHERE time > :at
"""


class Clock(Enum):
    """By which time of its own a document is found."""

    KEPT = "kept at"
    """When it came."""
    AS_OF = "as of"
    """Its data cut-off, which is *now* on a board that goes by the feed's own time."""


class Step(Enum):
    """From a time to the document beside it."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Past:
    """What is kept of one time."""

    documents: tuple[Body, ...] = ()
    """The newest two that were there by then, oldest first."""
    first: Body | None = None
    """The oldest of all that are kept; None where none is."""
    memory: Memory | None = None
    """What the watch remembered; None where nothing is kept of so long ago."""
    watched: bool = False
    """Whether the watch was kept at that time."""
    history: History = field(default_factory=History)
    """Levels and spans up to that time."""
    log: tuple[Logged, ...] = ()
    """The newest entries of then, oldest first."""
    trouble: str = ""
    """Why nothing can be read, in a sentence; empty where all can."""


def read_past(folder: Path, at: datetime, clock: Clock) -> Past:
    """Return what is kept of a time in a folder; slow, and for any thread but the keeper's."""

    def read(connection: sqlite3.Connection) -> Past:
        connection.execute("BEGIN")
        _refuse_other(connection)
        history = read_history(connection)
        return Past(
            _found(connection, _BY_THEN, asked)[::-1],
            next(iter(_found(connection, _OLDEST, asked)), None),
            memory_at(connection, at),
            history.covers(at, COVER_GAP),
            history.until(at),
            read_log_until(connection, at, SHOWN_LOG),
        )

    asked = _asked(at, clock)
    path = (folder / NAME).resolve()
    if not path.exists():
        return Past()
    try:
        return read_quietly(path, is_remote(folder), read)
    except (sqlite3.Error, OSError, ValueError, zlib.error):
        return Past(trouble=f"{printable(str(path), 200)} cannot be read")


def snapshot_beside(folder: Path, at: datetime, step: Step, clock: Clock) -> datetime | None:
    """Return the time of the document beside a time; None where none is kept there."""
    query = _BEFORE if step is Step.BEFORE else _AFTER

    def read(connection: sqlite3.Connection) -> str | None:
        _refuse_other(connection)
        (found,) = connection.execute(query, _asked(at, clock)).fetchone()
        return None if found is None else str(found)

    path = (folder / NAME).resolve()
    if not path.exists():
        return None
    try:
        found = read_quietly(path, is_remote(folder), read)
    except (sqlite3.Error, OSError):
        return None
    return None if found is None else datetime.fromisoformat(found)


def _asked(at: datetime, clock: Clock) -> dict[str, str | bool]:
    return {"at": at.isoformat(), "by_as_of": clock is Clock.AS_OF}


def _found(
    connection: sqlite3.Connection, query: str, asked: dict[str, str | bool]
) -> tuple[Body, ...]:
    return tuple(
        Body(digest, zlib.decompress(body), *map(datetime.fromisoformat, (as_of, kept_at)))
        for digest, body, as_of, kept_at in connection.execute(query, asked)
    )


def _refuse_other(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != VERSION:
        raise sqlite3.DatabaseError(f"it is of version {version}, this program knows {VERSION}")
