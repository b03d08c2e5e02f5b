"""The documents a store has kept, looked up by time: read only, and for any thread."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from dashboard.store.connection import NAME
from dashboard.store.documents import Clock, body_of, documents_until, oldest_document
from dashboard.store.schema import VERSION
from dashboard.store.tables import Body

T = TypeVar("T")
PATIENCE = 2.0
"""Seconds that a look-up waits for a store that is locked."""
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
    clock: Clock = Clock.KEPT
    """By which time documents are found."""

    def until(self, moment: datetime, most: int = 1) -> tuple[Body, ...]:
        """Return the newest document there was at a moment, behind those before it.

        They are `most` in all, oldest first; none where none was kept by then.
        """
        return self._read(lambda rows: documents_until(rows, moment, self.clock, most))

    def up_to(self, digest: str, most: int = 1) -> tuple[Body, ...]:
        """Return the last document of a digest likewise; none where it is kept no longer."""
        found = self._read(lambda rows: [*map(body_of, rows.execute(_UP_TO, (digest, most)))])
        return tuple(reversed(found))

    def stretches(self, digest: str, most: int) -> tuple[Stretch, ...]:
        """Return the newest document, and behind it the longest times between two.

        They are those since the last document of a digest; none where it is kept no longer.
        """
        moment, asked = datetime.fromisoformat, (self.clock is Clock.AS_OF, digest, most + 1)
        found = self._read(lambda rows: rows.execute(_LONGEST, asked).fetchall())
        return tuple(
            Stretch(name, moment(at), None if next_at is None else moment(next_at))
            for name, at, next_at in found
        )

    def first(self) -> Body | None:
        """Return the oldest document that is kept, None where none is."""
        return self._read(lambda rows: oldest_document(rows, self.clock))

    def _read(self, look_up: Callable[[sqlite3.Connection], T]) -> T:
        address = f"{(self.folder / NAME).resolve().as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(address, uri=True, timeout=PATIENCE)) as connection:
                (version,) = connection.execute("PRAGMA user_version").fetchone()
                if version != VERSION:
                    raise UnreadableArchiveError(f"the store is of version {version}")
                return look_up(connection)
        except (sqlite3.Error, zlib.error, OSError) as error:
            raise UnreadableArchiveError(str(error)) from error
