"""The past of the levels and of the watch in their tables, within a transaction of the caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

from dashboard.contract.indicators import Level, Trend
from dashboard.watch.history import History, LevelChange, Span
from dashboard.watch.memory import Memory

T = TypeVar("T")
Row = Sequence[Any]
"""As SQLite gives it, the number of the row first."""
KEPT_SPANS = 10_000
KEPT_CHANGES = 20_000
"""Spans of the watch and changes of levels that are read back, the newest."""
COVER_GAP = timedelta(minutes=2)
"""The longest time without a look that is not a gap in the watch."""


def write_levels(connection: sqlite3.Connection, before: Memory, after: Memory) -> None:
    """Add the changes of tiles to the history of levels."""
    rows = [
        (now.since.isoformat(), name, now.level.value, now.trend.value, now.by)
        for name, now in after.levels.items()
        if (was := before.levels.get(name)) is None or was.level is not now.level
    ]
    connection.executemany(
        "INSERT INTO level (at, indicator, level, trend, by) VALUES (?, ?, ?, ?, ?)", rows
    )


def cover(connection: sqlite3.Connection, now: datetime, gap: timedelta) -> None:
    """Say that the watch is kept now; a new span begins after a gap, or where time went back."""
    text = now.isoformat()
    row = connection.execute(
        "SELECT number, began, ended FROM covered ORDER BY number DESC LIMIT 1"
    ).fetchone()
    if row is not None:
        began, ended = map(datetime.fromisoformat, row[1:])
        if began <= now <= ended + gap:
            if now > ended:
                connection.execute("UPDATE covered SET ended = ? WHERE number = ?", (text, row[0]))
            return
    connection.execute("INSERT INTO covered (began, ended) VALUES (?, ?)", (text, text))


def read_history(connection: sqlite3.Connection, known: History | None = None) -> History:
    """Return levels and spans, as far back as they are read; what is known is not read again."""
    before = known or History()
    return History(
        _read(connection, _LEVELS, before.changes, KEPT_CHANGES),
        _read(connection, _SPANS, before.covered, KEPT_SPANS),
    )


@dataclass(frozen=True, slots=True)
class _Table(Generic[T]):
    """Rows that are only ever added, but that the last may still grow."""

    newest: str
    at: str
    make: Callable[[Row], T]


def _read(
    connection: sqlite3.Connection, table: _Table[T], known: Sequence[T], most: int
) -> tuple[T, ...]:
    """Return what is made of the newest rows, oldest first."""
    held, newer, make = known[:-1], list[T](), table.make
    with closing(connection.execute(table.newest, (most,))) as rows:
        for row in rows:
            found = make(row)
            if held and found == held[-1] and _begins(connection, table, held, row[0]):
                joined = (*held, *reversed(newer))[-most:]
                if len(joined) == most or row[0] == len(held):
                    return joined
            newer.append(found)
    return tuple(reversed(newer))


def _begins(connection: sqlite3.Connection, table: _Table[T], held: Sequence[T], last: int) -> bool:
    """Tell whether what is held up to a row begins as this table does: another would differ."""
    first = connection.execute(table.at, (last - len(held) + 1,)).fetchone()
    return first is not None and table.make(first) == held[0]


def _change(row: Row) -> LevelChange:
    _, indicator, at, level, trend, by = row
    return LevelChange(indicator, datetime.fromisoformat(at), Level(level), Trend(trend), by)


def _span(row: Row) -> Span:
    _, began, ended = row
    return Span(datetime.fromisoformat(began), datetime.fromisoformat(ended))


_LEVELS = _Table(
    "SELECT number, indicator, at, level, trend, by FROM level ORDER BY number DESC LIMIT ?",
    "SELECT number, indicator, at, level, trend, by FROM level WHERE number = ?",
    _change,
)
_SPANS = _Table(
    "SELECT number, began, ended FROM covered ORDER BY number DESC LIMIT ?",
    "SELECT number, began, ended FROM covered WHERE number = ?",
    _span,
)
