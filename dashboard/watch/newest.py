"""Which record is the newest, under every reading the feed leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from dashboard.contract.record import Record
from dashboard.watch.day_span import DaySpan

R = TypeVar("R", bound=Record)
MOST = 40
"""Records that may be the newest at once; with more nothing is asked of each."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record that fits or may fit, the days it may lie on, and whether it surely counts."""

    record: R
    span: DaySpan
    sure: bool


def newest_readings(entries: Sequence[Entry[R]]) -> list[Entry[R] | None]:
    """Return the entries that may be the newest, None among them where there may be none at all.

    Any may be, unless one that surely counts is certainly later.
    """
    bound = max((entry.span.first for entry in entries if entry.sure), default=None)
    readings: list[Entry[R] | None] = [] if bound is not None else [None]
    return readings + [e for e in entries if e.span.last >= (bound or date.min)]


def newest_pairs(
    entries: Sequence[Entry[R]],
) -> Iterator[tuple[Entry[R] | None, Entry[R] | None]]:
    """Yield every newest entry that there may be with every one that may come before it."""
    for last in newest_readings(entries):
        if last is None:
            yield None, None
            continue
        # What surely counts and is certainly later than the one before cannot be left out.
        earlier = [e for e in entries if e is not last and e.span.first <= last.span.last]
        for before in newest_readings(earlier):
            yield last, before


def too_many(entries: Iterable[Entry[R]]) -> bool:
    """Tell whether more entries may be the newest than are asked one by one."""
    return len(newest_readings(list(entries))) > MOST
