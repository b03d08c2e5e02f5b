"""The retention of documents, applied now and not only when the next one comes."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from dashboard.store.connection import Database
from dashboard.store.journal import prune
from dashboard.store.tables import Retention, prune_documents

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept that has a bound."""

    documents: int
    size: int
    """Of them, compressed, in bytes."""
    oldest: datetime | None
    """When the oldest was kept; None where none is."""
    changes: int
    """Of levels and alarms, in time."""

    def __sub__(self, other: Kept) -> Kept:
        """Return what was there and is no longer."""
        return Kept(
            self.documents - other.documents,
            self.size - other.size,
            self.oldest,
            self.changes - other.changes,
        )


class _DryRun(Exception):  # noqa: N818 - it undoes a transaction and is no error
    pass


def kept(connection: sqlite3.Connection) -> Kept:
    """Return what is kept, read within one statement each."""
    documents, size, oldest = connection.execute(
        "SELECT count(*), coalesce(sum(length(body)), 0), min(kept_at) FROM document"
    ).fetchone()
    (changes,) = connection.execute("SELECT count(*) FROM past").fetchone()
    since = None if oldest is None else datetime.fromisoformat(oldest)
    return Kept(documents, size, since, changes)


def prune_store(
    database: Database, retention: Retention, now: datetime, watch_now: datetime, *, dry: bool
) -> Kept:
    """Drop what is kept for too long or is too much, never the log; returns what was dropped.

    `watch_now` is the time the watch goes by. With `dry` all stays. Raises StoreRefusedError,
    sqlite3.Error or OSError.
    """
    dropped = Kept(0, 0, None, 0)
    with suppress(_DryRun), database.transaction() as connection:
        before = kept(connection)
        prune_documents(connection, now, retention)
        prune(connection, watch_now - retention.age)
        dropped = before - kept(connection)
        if dry:
            raise _DryRun
    return dropped


def give_back(database: Database) -> None:
    """Give room that is no longer used back to the disk; raises sqlite3.Error where it cannot."""
    connection = database.open()
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
