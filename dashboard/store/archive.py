"""The documents a store has kept, looked up by time: read only, and for any thread."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from dashboard.store.connection import NAME
from dashboard.store.schema import VERSION
from dashboard.store.tables import Body

PATIENCE = 2.0
"""Seconds that a look-up waits for a store that is locked."""
# Times stand in the tables as text in UTC, which sorts as they do.
_UNTIL = """
SELECT digest, body, as_of, kept_at FROM document WHERE number IN (
    SELECT number FROM document WHERE kept_at <= ? ORDER BY number DESC LIMIT ?
) ORDER BY number DESC
"""
_AS_OF_UNTIL = """
SELECT digest, body, as_of, kept_at FROM document WHERE number IN (
    SELECT number FROM document WHERE as_of <= ? ORDER BY number DESC LIMIT ?
) ORDER BY number DESC
"""
_UP_TO = """
SELECT digest, body, as_of, kept_at FROM document WHERE number <= (
    SELECT max(number) FROM document WHERE digest = ?
) ORDER BY number DESC LIMIT ?
"""
_LONGEST = """
SELECT digest, at, next_at FROM (
    SELECT digest, at, lead(at) OVER (ORDER BY number) AS next_at FROM (
        SELECT number, digest, CASE WHEN ? THEN as_of ELSE kept_at END AS at FROM document
        WHERE number >= (SELECT max(number) FROM document WHERE digest = ?)
    )
) ORDER BY next_at IS NOT NULL, julianday(next_at) - julianday(at) DESC LIMIT ?
"""
_FIRST = "SELECT digest, body, as_of, kept_at FROM document ORDER BY number LIMIT 1"


class UnreadableArchiveError(Exception):
    """The store cannot be read now."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time from one document to the one after it."""

    digest: str
    """SHA-256 of the first of them, hexadecimal."""
    at: datetime
    next_at: datetime | None
    """None of the newest document."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The documents of one folder, in the order in which they came.

    A document may come back: the same bytes then stand at several places. Every look-up raises
    UnreadableArchiveError.
    """

    folder: Path
    by_as_of: bool = False
    """Whether times are those of the documents themselves, else when each was kept."""

    def until(self, moment: datetime, most: int = 1) -> tuple[Body, ...]:
        """Return the newest document kept at or before a moment, behind those before it.

        They are `most` in all, oldest first; none where none was kept by then.
        """
        return self._read(_AS_OF_UNTIL if self.by_as_of else _UNTIL, moment.isoformat(), most)

    def up_to(self, digest: str, most: int = 1) -> tuple[Body, ...]:
        """Return the last document of a digest likewise; none where it is kept no longer."""
        return self._read(_UP_TO, digest, most)

    def stretches(self, digest: str, most: int) -> tuple[Stretch, ...]:
        """Return the newest document, and behind it the longest times between two.

        They are those since the last document of a digest; none where it is kept no longer.
        """
        moment = datetime.fromisoformat
        return tuple(
            Stretch(found, moment(at), None if next_at is None else moment(next_at))
            for found, at, next_at in self._rows(_LONGEST, self.by_as_of, digest, most + 1)
        )

    def first(self) -> Body | None:
        """Return the oldest document that is kept, None where none is."""
        return next(iter(self._read(_FIRST)), None)

    def _read(self, statement: str, *values: str | int) -> tuple[Body, ...]:
        return tuple(map(_body, reversed(self._rows(statement, *values))))

    def _rows(self, statement: str, *values: str | int) -> list[Any]:
        address = f"{(self.folder / NAME).resolve().as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(address, uri=True, timeout=PATIENCE)) as connection:
                (version,) = connection.execute("PRAGMA user_version").fetchone()
                if version != VERSION:
                    raise UnreadableArchiveError(f"the store is of version {version}")
                return connection.execute(statement, values).fetchall()
        except (sqlite3.Error, OSError) as error:
            raise UnreadableArchiveError(str(error)) from error


def _body(row: tuple[str, bytes, str, str]) -> Body:
    digest, packed, as_of, kept_at = row
    moments = (datetime.fromisoformat(text) for text in (as_of, kept_at))
    try:
        return Body(digest, zlib.decompress(packed), *moments)
    except zlib.error as error:
        raise UnreadableArchiveError(str(error)) from error
