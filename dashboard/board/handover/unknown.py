"""The times at which no tile could tell anything."""

from __future__ import annotations

from datetime import datetime

from dashboard.board.handover.account import Account
from dashboard.contract.indicators import Level
from dashboard.watch.history import Span


def unknown_spans(account: Account) -> list[Span]:
    """Return the times since the watch was taken over at which all tiles were unknown.

    One that lasts is not among them: the tiles say it themselves.
    """
    begun = account.since
    levels: dict[str, Level] = {}
    began: datetime | None = None
    found = []
    for change in account.scene.history.changes:
        levels[change.indicator] = change.level
        unknown = all(level is Level.UNKNOWN for level in levels.values())
        if unknown and began is None:
            began = change.at
        elif not unknown and began is not None:
            if begun is None or change.at > begun.at:
                found.append(Span(began, change.at))
            began = None
    return found
