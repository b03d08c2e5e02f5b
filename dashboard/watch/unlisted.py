"""Strikes that the running count has beyond the listed events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor

from dashboard.contract.interval import Interval
from dashboard.contract.quantity import Quantity
from dashboard.watch.figure import figures


@dataclass(frozen=True, slots=True)
class Unlisted:
    """How many strikes are counted but not listed, in whole strikes."""

    least: int
    most: int | None
    """None where the count has no upper bound."""


def unlisted(count: Iterable[Quantity], listed: int) -> Unlisted:
    """Return how far a count, as its claims state it, goes beyond `listed` events.

    None are unlisted where no figure stated is above `listed`. Else there are from the lowest
    floor to the highest upper bound less `listed`; at least, more than, about and unknown have no
    upper bound, and about and unknown no floor either.
    """
    claims = list(count)
    if max(map(_highest, claims), default=0) <= listed:
        return Unlisted(0, 0)
    intervals = [claim.interval for claim in claims]
    floors = [_least(interval) for interval in intervals if interval is not None]
    bounds = [None if interval is None else _most(interval) for interval in intervals]
    known = [bound for bound in bounds if bound is not None]
    most = max(known) - listed if len(known) == len(bounds) else None
    return Unlisted(max(0, min(floors, default=0) - listed), most)


def _highest(claim: Quantity) -> int:
    """Return the highest figure stated, of more than v the next whole number."""
    span = figures(claim)
    if span is None:
        return 0
    interval = claim.interval
    is_open = interval is not None and interval.low_open
    return floor(span[1]) + 1 if is_open else ceil(span[1])


def _least(interval: Interval) -> int:
    return floor(interval.low) + 1 if interval.low_open else ceil(interval.low)


def _most(interval: Interval) -> int | None:
    high: Decimal | None = interval.high
    if high is None:
        return None
    return ceil(high) - 1 if interval.high_open else floor(high)
