"""The documents of a watch in their table, each call within a transaction of its caller."""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import dataclass
from datetime import datetime, timedelta

_MIB = 1024 * 1024
_TOO_MUCH = """
DELETE FROM document WHERE number < (SELECT max(number) FROM document) AND number IN (
    SELECT number FROM (
        SELECT number, sum(length(body)) OVER (ORDER BY number DESC) AS size FROM document
    ) WHERE size > ?
)
"""


@dataclass(frozen=True, slots=True)
class Body:
    """A document as it came."""

    digest: str
    """SHA-256 of the bytes, hexadecimal."""
    body: bytes
    as_of: datetime
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class Oldest:
    """From when on documents are kept."""

    kept_at: datetime
    """When the first of them came."""
    as_of: datetime
    """The earliest as_of of all."""


@dataclass(frozen=True, slots=True)
class Retention:
    """How many documents are kept; the newest always is."""

    days: int
    mib: int

    @property
    def age(self) -> timedelta:
        """For how long they are kept."""
        return timedelta(days=self.days)


def keep_document(connection: sqlite3.Connection, body: Body, retention: Retention) -> None:
    """Keep a document behind the last, unless it is the last; drop what is kept for too long."""
    last = connection.execute("SELECT digest FROM document ORDER BY number DESC LIMIT 1")
    if last.fetchone() == (body.digest,):
        return
    connection.execute(
        "INSERT INTO document (digest, kept_at, as_of, body) VALUES (?, ?, ?, ?)",
        (body.digest, _text(body.kept_at), _text(body.as_of), zlib.compress(body.body)),
    )
    prune_documents(connection, body.kept_at, retention)


def prune_documents(connection: sqlite3.Connection, now: datetime, retention: Retention) -> None:
    """Drop what is kept for too long, and the oldest of what is too much; never the newest."""
    connection.execute(
        "DELETE FROM document WHERE kept_at < ? AND number < (SELECT max(number) FROM document)",
        (_text(now - retention.age),),
    )
    size = retention.mib * _MIB
    if _size(connection) > size:
        connection.execute(_TOO_MUCH, (size,))


def _size(connection: sqlite3.Connection) -> int:
    """Return the bytes in use, which documents are a part of; told without reading them all."""
    asked = ("page_count", "freelist_count", "page_size")
    pages, free, size = (int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in asked)
    return (pages - free) * size


def is_blank(connection: sqlite3.Connection) -> bool:
    """Tell whether nothing of a watch was written yet."""
    (found,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM log) OR EXISTS (SELECT 1 FROM tile)"
        " OR EXISTS (SELECT 1 FROM alarm) OR EXISTS (SELECT 1 FROM document)"
    ).fetchone()
    return not found


def _text(moment: datetime) -> str:
    return moment.isoformat()
