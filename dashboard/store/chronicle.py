"""The past of the levels and of the watch in their tables, within a transaction of the caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from dashboard.contract.indicators import Level, Trend
from dashboard.watch.history import History, LevelChange, Span
from dashboard.watch.memory import Memory

_LEVELS = """
SELECT number, indicator, at, level, trend, by FROM level WHERE number > ?
ORDER BY number DESC LIMIT ?
"""
_SPANS = """
SELECT number, began, ended FROM covered WHERE number >= ? ORDER BY number DESC LIMIT ?
"""
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


@dataclass(frozen=True, slots=True)
class ReadTo:
    """How far the past was read, by the numbers of the newest rows."""

    level: int = 0
    span: int = 0
    """This row may still grow."""


def read_history(
    connection: sqlite3.Connection, known: History | None = None, read_to: ReadTo | None = None
) -> tuple[History, ReadTo]:
    """Return levels and spans, as far back as they are read, and how far that is.

    What is known, from this very file, is not read again. Rows are only ever added, but that the
    last span grows.
    """
    before, to = known or History(), read_to or ReadTo()
    levels = connection.execute(_LEVELS, (to.level, KEPT_CHANGES)).fetchall()[::-1]
    spans = connection.execute(_SPANS, (to.span, KEPT_SPANS)).fetchall()[::-1]
    covered = before.covered[:-1] if spans else before.covered
    history = History(
        (*before.changes, *map(_change, levels))[-KEPT_CHANGES:],
        (*covered, *map(_span, spans))[-KEPT_SPANS:],
    )
    newest = (rows[-1][0] if rows else was for rows, was in ((levels, to.level), (spans, to.span)))
    return history, ReadTo(*newest)


def _change(row: Row) -> LevelChange:
    _, indicator, at, level, trend, by = row
    return LevelChange(indicator, datetime.fromisoformat(at), Level(level), Trend(trend), by)


def _span(row: Row) -> Span:
    _, began, ended = row
    return Span(datetime.fromisoformat(began), datetime.fromisoformat(ended))
