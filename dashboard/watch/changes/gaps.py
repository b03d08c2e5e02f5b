"""Gaps in the coverage of a feed: times at which its newest document was stale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest


@dataclass(frozen=True, slots=True)
class Kept:
    """When a document came, and when it became stale."""

    at: datetime
    stale_at: datetime


@dataclass(frozen=True, slots=True)
class Gap:
    """No newer document came before one was stale."""

    began: datetime
    """When the document before it came."""
    stale_from: datetime
    ended: datetime | None
    """When the next one came; None while it lasts."""


def feed_gaps(kept: Sequence[Kept], until: datetime) -> tuple[Gap, ...]:
    """Return the gaps after each of these documents, oldest first, as far as `until`."""
    found = []
    for one, following in zip_longest(kept, kept[1:]):
        end = until if following is None else following.at
        stale_from = max(one.at, one.stale_at)
        if end > stale_from:
            found.append(Gap(one.at, stale_from, None if following is None else end))
    return tuple(found)
