"""The documents that are kept, found by time; each call within a connection of its caller."""

from __future__ import annotations

import sqlite3
import zlib
from datetime import datetime
from enum import Enum

from dashboard.store.tables import Body

# Times stand in the tables as text in UTC, which sorts as they do.
_UNTIL = """
SELECT digest, body, as_of, kept_at FROM document WHERE number IN (
    SELECT number FROM document WHERE {time} <= ? ORDER BY number DESC LIMIT ?
) ORDER BY number
"""
_OLDEST = "SELECT digest, body, as_of, kept_at FROM document ORDER BY {time}, number LIMIT 1"
_BEFORE = "SELECT max({time}) FROM document WHERE {time} < ?"
_AFTER = "SELECT min({time}) FROM document WHERE {time} > ?"


class Clock(Enum):
    """By which time of its own a document is found; the value is that column."""

    KEPT = "kept_at"
    """When it came."""
    AS_OF = "as_of"
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


def documents_until(
    connection: sqlite3.Connection, at: datetime, clock: Clock, most: int
) -> tuple[Body, ...]:
    """Return the documents that came last of those there were by a time, oldest first."""
    query = _UNTIL.format(time=clock.value)
    return tuple(map(body_of, connection.execute(query, (at.isoformat(), most))))


def oldest_document(connection: sqlite3.Connection, clock: Clock) -> Body | None:
    """Return the document of the earliest time; None where none is kept."""
    row = connection.execute(_OLDEST.format(time=clock.value)).fetchone()
    return None if row is None else body_of(row)


def time_beside(
    connection: sqlite3.Connection, at: datetime, step: Step, clock: Clock
) -> datetime | None:
    """Return the time of the document beside a time; None where none is kept there."""
    query = _BEFORE if step is Step.BEFORE else _AFTER
    (found,) = connection.execute(query.format(time=clock.value), (at.isoformat(),)).fetchone()
    return None if found is None else datetime.fromisoformat(found)


def body_of(row: tuple[str, bytes, str, str]) -> Body:
    """Return the document of a row; raises zlib.error where it is damaged."""
    digest, packed, as_of, kept_at = row
    moments = (datetime.fromisoformat(text) for text in (as_of, kept_at))
    return Body(digest, zlib.decompress(packed), *moments)
