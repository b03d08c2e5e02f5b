"""Open items of the watch log: carried until an entry closes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dashboard.watch.log.entry import Entry, Kind
from dashboard.watch.log.logged import Logged

MOST_OPEN = 500
"""Items that may be open at a time; a board asks to close one before it opens another."""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An open item, and whether the log says already that it is due."""

    logged: Logged
    announced: bool


def open_items(log: Sequence[Logged]) -> tuple[OpenItem, ...]:
    """Return the open items of a log that no entry closes, oldest first."""
    closed = _pointed_at(log, Kind.CLOSED)
    announced = _pointed_at(log, Kind.AUTO)
    return tuple(
        OpenItem(one, one.number in announced)
        for one in log
        if one.entry.kind is Kind.OPEN and one.number not in closed
    )


def due_entries(log: Sequence[Logged], now: datetime) -> tuple[Entry, ...]:
    """Return an entry for each open item whose time has come, unless the log says so already."""
    return tuple(
        Entry(
            Kind.AUTO,
            now,
            f"due: {one.logged.entry.text}",
            one.logged.entry.item,
            one.logged.entry.about,
            points_at=one.logged.number,
        )
        for one in open_items(log)
        if not one.announced and is_due(one, now)
    )


def is_due(item: OpenItem, now: datetime) -> bool:
    """Tell whether the time of an open item has come."""
    when = item.logged.entry.when
    return when is not None and when <= now


def _pointed_at(log: Sequence[Logged], kind: Kind) -> set[int]:
    entries = (one.entry for one in log if one.entry.kind is kind)
    return {entry.points_at for entry in entries if entry.points_at is not None}
