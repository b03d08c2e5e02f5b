"""The documents that are kept, found by time; each call within a connection of its caller."""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from dashboard.store.tables import Body, Oldest


class Clock(Enum):
    """By which time of its own a document is found."""

    KEPT = "kept at"
    """When it came."""
    AS_OF = "as of"
    """Its data cut-off, which is *now* on a board that goes by the feed's own time."""

    @classmethod
    def of(cls, *, as_of: bool) -> Clock:
        """Return the clock of a board, which may go by the feed's own time."""
        return cls.AS_OF if as_of else cls.KEPT

    def time(self, body: Body) -> datetime:
        """Return the time of a document."""
        return body.as_of if self is Clock.AS_OF else body.kept_at


class Step(Enum):
    """From a time to the document beside it."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class _Queries:
    """What is asked by one of the two times, which stand as text in UTC and sort as they do."""

    until: str
    oldest: str
    before: str
    after: str


_BY = {
    Clock.KEPT: _Queries(
        """
        SELECT digest, body, as_of, kept_at FROM document WHERE number IN (
            SELECT number FROM document WHERE kept_at <= ? ORDER BY number DESC LIMIT ?
        ) ORDER BY number
        """,
        "SELECT digest, body, as_of, kept_at FROM document ORDER BY kept_at, number LIMIT 1",
        "SELECT max(kept_at) FROM document WHERE kept_at < ?",
        "SELECT min(kept_at) FROM document WHERE kept_at > ?",
    ),
    Clock.AS_OF: _Queries(
        """
        SELECT digest, body, as_of, kept_at FROM document WHERE number IN (
            SELECT number FROM document WHERE as_of <= ? ORDER BY number DESC LIMIT ?
        ) ORDER BY number
        """,
        "SELECT digest, body, as_of, kept_at FROM document ORDER BY as_of, number LIMIT 1",
        "SELECT max(as_of) FROM document WHERE as_of < ?",
        "SELECT min(as_of) FROM document WHERE as_of > ?",
    ),
}


def newest_documents(connection: sqlite3.Connection, most: int) -> tuple[Body, ...]:
    """Return the newest documents, oldest first."""
    rows = connection.execute(
        "SELECT digest, body, as_of, kept_at FROM document ORDER BY number DESC LIMIT ?", (most,)
    )
    return tuple(map(body_of, reversed(rows.fetchall())))


def newest_digest(connection: sqlite3.Connection) -> str:
    """Return the digest of the newest document, empty where there is none."""
    row = connection.execute("SELECT digest FROM document ORDER BY number DESC LIMIT 1").fetchone()
    return "" if row is None else str(row[0])


def oldest_times(connection: sqlite3.Connection) -> Oldest | None:
    """Return from when on documents are kept; None where none is."""
    kept_at, as_of = connection.execute(
        "SELECT (SELECT min(kept_at) FROM document), (SELECT min(as_of) FROM document)"
    ).fetchone()
    return None if kept_at is None else Oldest(*map(datetime.fromisoformat, (kept_at, as_of)))


def documents_until(
    connection: sqlite3.Connection, at: datetime, clock: Clock, most: int
) -> tuple[Body, ...]:
    """Return the documents that came last of those there were by a time, oldest first."""
    return tuple(map(body_of, connection.execute(_BY[clock].until, (at.isoformat(), most))))


def oldest_document(connection: sqlite3.Connection, clock: Clock) -> Body | None:
    """Return the document of the earliest time; None where none is kept."""
    row = connection.execute(_BY[clock].oldest).fetchone()
    return None if row is None else body_of(row)


def time_beside(
    connection: sqlite3.Connection, at: datetime, step: Step, clock: Clock
) -> datetime | None:
    """Return the time of the document beside a time; None where none is kept there."""
    query = _BY[clock].before if step is Step.BEFORE else _BY[clock].after
    (found,) = connection.execute(query, (at.isoformat(),)).fetchone()
    return None if found is None else datetime.fromisoformat(found)


def body_of(row: tuple[str, bytes, str, str]) -> Body:
    """Return the document of a row; raises zlib.error where it is damaged."""
    digest, packed, as_of, kept_at = row
    return Body(digest, zlib.decompress(packed), *map(datetime.fromisoformat, (as_of, kept_at)))
