"""Reading and writing the tables of a watch, each call within a transaction of its caller."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from dashboard.contract.indicators import Level, Trend
from dashboard.watch.history import History, LevelChange, Span
from dashboard.watch.memory import Memory

T = TypeVar("T")
Row = Sequence[Any]
"""As SQLite gives it."""
KEPT_SPANS = 10_000
KEPT_CHANGES = 20_000
"""Spans of the watch and changes of levels that are read back, the newest."""
COVER_GAP = timedelta(minutes=2)
"""The longest time without a look that is not a gap in the watch."""
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
    connection.execute(_TOO_MUCH, (retention.mib * _MIB,))


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
    kept_at, as_of = connection.execute("SELECT min(kept_at), min(as_of) FROM document").fetchone()
    return None if kept_at is None else Oldest(_moment(kept_at), _moment(as_of))


def newest_digest(connection: sqlite3.Connection) -> str:
    """Return the digest of the newest document, empty where there is none."""
    row = connection.execute("SELECT digest FROM document ORDER BY number DESC LIMIT 1").fetchone()
    return "" if row is None else str(row[0])


def write_levels(connection: sqlite3.Connection, before: Memory, after: Memory) -> None:
    """Add the changes of tiles to the history of levels."""
    rows = [
        (_text(now.since), name, now.level.value, now.trend.value, now.by)
        for name, now in after.levels.items()
        if (was := before.levels.get(name)) is None or was.level is not now.level
    ]
    connection.executemany(
        "INSERT INTO level (at, indicator, level, trend, by) VALUES (?, ?, ?, ?, ?)", rows
    )


def cover(connection: sqlite3.Connection, now: datetime, gap: timedelta) -> None:
    """Say that the watch is kept now; a new span begins after a gap, or where time went back."""
    row = connection.execute(
        "SELECT number, began, ended FROM covered ORDER BY number DESC LIMIT 1"
    ).fetchone()
    if row is not None:
        began, ended = _moment(row[1]), _moment(row[2])
        if began <= now <= ended + gap:
            if now > ended:
                connection.execute(
                    "UPDATE covered SET ended = ? WHERE number = ?", (_text(now), row[0])
                )
            return
    connection.execute("INSERT INTO covered (began, ended) VALUES (?, ?)", (_text(now),) * 2)


def read_history(connection: sqlite3.Connection, known: History | None = None) -> History:
    """Return levels and spans, as far back as they are read; what is known is shared, not copied.

    Rows are only ever added, but that the last span grows.
    """
    before = known or History()
    levels = connection.execute(
        "SELECT indicator, at, level, trend, by FROM level ORDER BY number DESC LIMIT ?",
        (KEPT_CHANGES,),
    ).fetchall()
    spans = connection.execute(
        "SELECT began, ended FROM covered ORDER BY number DESC LIMIT ?", (KEPT_SPANS,)
    ).fetchall()
    return History(
        _shared(levels[::-1], before.changes, _change), _shared(spans[::-1], before.covered, _span)
    )


def _change(row: Row) -> LevelChange:
    indicator, at, level, trend, by = row
    return LevelChange(indicator, _moment(at), Level(level), Trend(trend), by)


def _span(row: Row) -> Span:
    began, ended = row
    return Span(_moment(began), _moment(ended))


def _shared(rows: Sequence[Row], known: Sequence[T], make: Callable[[Row], T]) -> tuple[T, ...]:
    """Return what is made of rows, oldest first; those between two that are known are as known."""
    # The last may have grown since.
    held = known[:-1]
    if held:
        backwards = range(len(rows) - 1, -1, -1)
        last = next((at for at in backwards if make(rows[at]) == held[-1]), -1)
        first = last + 1 - len(held)
        start, held = max(first, 0), held[max(-first, 0) :]
        if last >= 0 and make(rows[start]) == held[0]:
            return (*map(make, rows[:start]), *held, *map(make, rows[last + 1 :]))
    return tuple(map(make, rows))


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
