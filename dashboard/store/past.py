"""What a store has of a past time: documents, what the watch remembered, levels and the log."""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.store.chronicle import COVER_GAP, read_history
from dashboard.store.connection import NAME
from dashboard.store.documents import Clock, Step, documents_until, oldest_document, time_beside
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

_DOCUMENTS = 2
"""Of the documents of a time, the last and the one before it, as a board begins with."""


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
        history, _ = read_history(connection)
        return Past(
            documents_until(connection, at, clock, _DOCUMENTS),
            oldest_document(connection, clock),
            memory_at(connection, at),
            history.covers(at, COVER_GAP),
            history.until(at),
            read_log_until(connection, at, SHOWN_LOG),
        )

    path = (folder / NAME).resolve()
    if not path.exists():
        return Past()
    try:
        return read_quietly(path, is_remote(folder), read)
    except (sqlite3.Error, OSError, ValueError, zlib.error):
        return Past(trouble=f"{printable(str(path), 200)} cannot be read")


def snapshot_beside(folder: Path, at: datetime, step: Step, clock: Clock) -> datetime | None:
    """Return the time of the document beside a time; None where none is kept there."""

    def read(connection: sqlite3.Connection) -> datetime | None:
        _refuse_other(connection)
        return time_beside(connection, at, step, clock)

    path = (folder / NAME).resolve()
    if not path.exists():
        return None
    try:
        return read_quietly(path, is_remote(folder), read)
    except (sqlite3.Error, OSError):
        return None


def _refuse_other(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != VERSION:
        raise sqlite3.DatabaseError(f"it is of version {version}, this program knows {VERSION}")
