"""What a board goes on to need of the log once only the newest entries are read."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.watch.log.entry import Kind
from dashboard.watch.log.logged import Logged

FEED = "feed"
"""The item of what the log says of the feed."""
MOST = 500
"""Of who was told, of losses of the feed and of corrections since the last hand-over, the newest
are carried; open items all are."""


def carried(older: Sequence[Logged], newer: Sequence[Logged]) -> tuple[Logged, ...]:
    """Return the older entries that are carried, `newer` being all that follow them.

    They are the open items and what says that they are due, the last hand-over, and since then
    who was told, what became of the feed, and what corrects an entry.
    """
    every = (*older, *newer)
    closed = {one.entry.points_at for one in every if one.entry.kind is Kind.CLOSED}
    items = {one.number for one in older if one.entry.kind is Kind.OPEN} - closed
    relief = max((one.number for one in every if one.entry.kind is Kind.RELIEF), default=0)
    since = [one.number for one in older if one.number > relief and _is_told(one)][-MOST:]
    before = [one.number for one in older if one.number < relief and _is_feed(one)][-1:]
    wanted = {*items, relief, *since, *before}
    return tuple(
        one
        for one in older
        if one.number in wanted or (one.entry.kind is Kind.AUTO and one.entry.points_at in items)
    )


def _is_told(logged: Logged) -> bool:
    entry = logged.entry
    return entry.kind is Kind.TOLD or entry.points_at is not None or _is_feed(logged)


def _is_feed(logged: Logged) -> bool:
    return logged.entry.kind is Kind.AUTO and logged.entry.item == FEED
