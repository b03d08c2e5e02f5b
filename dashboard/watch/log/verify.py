"""Whether the chain of the watch log is whole, and where it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dashboard.watch.log.entry import GENESIS, chained
from dashboard.watch.log.logged import Logged

HEAD = 12
"""Digits of a hash that stand on a hand-over page."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A place in the log at which no entry can be read."""

    number: int
    reason: str


Entries = Callable[[], Iterable[Logged | Unreadable]]
"""Gives the log from its first entry, each time it is called."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the chain shows."""

    entries: int
    """How many hold together, from the first on."""
    head: str
    """The hash of the last of them."""
    broken: Unreadable | None = None
    """The first that does not, and why."""
    expected: int | None = None
    """The number of the entry whose hash was expected; 0 before the first, None for none."""


def verify(entries: Entries, expect: str = "") -> Verdict:
    """Recompute the chain; `expect` is the beginning of a hash that one entry should have."""
    count, head = 0, GENESIS
    expected = 0 if expect and head.startswith(expect) else None
    for found in entries():
        reason = _flaw(found, count + 1, head, entries)
        if reason:
            return Verdict(count, head, Unreadable(found.number, reason), expected)
        if isinstance(found, Logged):
            count, head = found.number, found.hash
        if expect and head.startswith(expect):
            expected = count
    return Verdict(count, head, None, expected)


def _flaw(found: Logged | Unreadable, number: int, head: str, entries: Entries) -> str:
    """Return what is wrong with the entry found where one of that number is due; empty: nothing."""
    if isinstance(found, Unreadable):
        return f"it cannot be read: {found.reason}"
    hashed = chained(found.previous, found.number, found.entry)
    if (found.number, found.previous, found.hash) == (number, head, hashed):
        return ""
    if found.number < number:
        return "no entry can have that number"
    due = _due(found, number, head, entries)
    if found.number > number:
        return _missing(number, found.number, due)
    if due is not None and _is_at_home(found, due):
        return f"it and entry {due.number} are swapped"
    if found.hash == hashed:
        return "it does not follow from the entry before it: one was changed or put in"
    if found.hash == chained(head, number, found.entry):
        return "it does not carry the hash of the entry before it"
    if found.hash == chained(found.previous, number + 1, found.entry):
        return "the entry before it is missing, and those behind were numbered anew"
    return "its hash does not cover what it says"


def _due(found: Logged, number: int, head: str, entries: Entries) -> Logged | None:
    """Return the later entry that belongs where this one stands, with its hash or without."""
    for other in entries():
        if isinstance(other, Unreadable) or other.number <= found.number:
            continue
        if chained(head, number, other.entry) in (other.hash, found.hash):
            return other
    return None


def _is_at_home(found: Logged, place: Logged) -> bool:
    """Tell whether an entry belongs where another stands, with its hash or without."""
    with_its_hash = chained(found.previous, place.number, found.entry) == found.hash
    return with_its_hash or chained(place.previous, place.number, found.entry) == place.hash


def _missing(first: int, found: int, due: Logged | None) -> str:
    if found == first + 1:
        words = f"the entry before it is missing: {first}"
    else:
        words = f"the entries before it are missing: {first} to {found - 1}"
    return words if due is None else f"{words}, which stands as {due.number}"
