"""Gaps in the coverage of a feed: times at which its newest document was stale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """When a document came, when it became stale, and when the next one came."""

    at: datetime
    stale_at: datetime
    next_at: datetime | None = None
    """None of the newest."""


@dataclass(frozen=True, slots=True)
class Gap:
    """No newer document came before one was stale."""

    began: datetime
    """When the document before it came."""
    stale_from: datetime
    ended: datetime | None
    """When the next one came; None while it lasts."""


def feed_gaps(kept: Iterable[Kept], now: datetime) -> tuple[Gap, ...]:
    """Return the gaps after these documents, oldest first, as far as they had come by now.

    That of the newest lasts until now.
    """
    found = []
    for one in sorted(kept, key=lambda one: one.at):
        stale_from = max(one.at, one.stale_at)
        ended = one.next_at if one.next_at is not None and one.next_at <= now else None
        if (ended or now) > stale_from:
            found.append(Gap(one.at, stale_from, ended))
    return tuple(found)
