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


def newest_documents(connection: sqlite3.Connection, most: int) -> list[Body]:
    """Return the newest documents, oldest first."""
    rows = connection.execute(
        "SELECT digest, body, as_of, kept_at FROM document ORDER BY number DESC LIMIT ?", (most,)
    ).fetchall()
    return [
        Body(digest, zlib.decompress(body), _moment(as_of), _moment(kept_at))
        for digest, body, as_of, kept_at in reversed(rows)
    ]


def oldest_document(connection: sqlite3.Connection) -> Oldest | None:
    """Return from when on documents are kept; None where none is."""
    kept_at, as_of = connection.execute(
        "SELECT (SELECT min(kept_at) FROM document), (SELECT min(as_of) FROM document)"
    ).fetchone()
    return None if kept_at is None else Oldest(_moment(kept_at), _moment(as_of))


def newest_digest(connection: sqlite3.Connection) -> str:
    """Return the digest of the newest document, empty where there is none."""
    row = connection.execute("SELECT digest FROM document ORDER BY number DESC LIMIT 1").fetchone()
    return "" if row is None else str(row[0])


def is_blank(connection: sqlite3.Connection) -> bool:
    """Tell whether nothing of a watch was written yet."""
    (found,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM log) OR EXISTS (SELECT 1 FROM tile)"
        " OR EXISTS (SELECT 1 FROM alarm) OR EXISTS (SELECT 1 FROM document)"
    ).fetchone()
    return not found


def _text(moment: datetime) -> str:
    return moment.isoformat()


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
