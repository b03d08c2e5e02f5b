"""Since when changes are told: what an officer saw last, their watch, a hand-over, any time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dashboard.watch.changes.cursor import Cursor, Seen
from dashboard.watch.log.entry import Officer
from dashboard.watch.log.logged import Logged


class Against(StrEnum):
    """What the situation is compared with; the value says it in words."""

    LOOK = "my last look"
    BEFORE = "the look before"
    WATCH = "start of my watch"
    HAND_OVER = "last hand-over"
    TIME = "a time of my own"


@dataclass(frozen=True, slots=True)
class Baseline:
    """A moment to compare with."""

    against: Against
    at: datetime | None = None
    """None of a first look: then the first document that is kept is meant."""
    digest: str = ""
    """SHA-256 of the document that was on the board, where that is known."""


def baselines(cursor: Cursor, officer: Officer, reliefs: Sequence[Logged]) -> tuple[Baseline, ...]:
    """Return the baselines there are for an officer, but for a typed time.

    `reliefs` are the hand-overs, oldest first, each entry by the officer who took over.
    """
    found = [_seen(Against.LOOK, cursor.last) or Baseline(Against.LOOK)]
    before = _seen(Against.BEFORE, cursor.before)
    if before is not None:
        found.append(before)
    watch = watch_start(cursor, officer, reliefs)
    if watch is not None:
        found.append(Baseline(Against.WATCH, watch))
    if reliefs:
        found.append(Baseline(Against.HAND_OVER, reliefs[-1].entry.at))
    return tuple(found)


def watch_start(cursor: Cursor, officer: Officer, reliefs: Sequence[Logged]) -> datetime | None:
    """Return when the watch of an officer began; None where that is not known.

    It began with the hand-over to them, where nobody relieved them since, else when a board of
    theirs first started after the last hand-over.
    """
    own = [one.entry.at for one in reliefs if one.entry.officer == officer]
    if own and reliefs[-1].entry.officer == officer:
        return own[-1]
    if cursor.began is not None and not (reliefs and cursor.began < reliefs[-1].entry.at):
        return cursor.began
    return own[-1] if own else cursor.began


def _seen(against: Against, seen: Seen | None) -> Baseline | None:
    return None if seen is None else Baseline(against, seen.at, seen.digest)
