"""Conflicts of claims that opened or closed between two snapshots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.contract.strikes import Tally
from dashboard.watch.changes.snapshot import Snapshot
from dashboard.watch.conflict import Comparison, conflicts


@dataclass(frozen=True, slots=True)
class ConflictChange:
    """Two claims came into conflict, or are in conflict no longer."""

    tally: Tally
    """As it stands where they are in conflict: in the new snapshot where that opened."""
    pair: Comparison
    opened: bool


Pairs = Mapping[tuple[str, frozenset[str]], tuple[Tally, Comparison]]
"""By the id of the tally and those of both claims: it is one conflict while their figures move."""


def conflict_changes(old: Snapshot, new: Snapshot) -> tuple[ConflictChange, ...]:
    """Return the conflicts that opened, then those that closed, each in the feed's order."""
    before, now = open_conflicts(old), open_conflicts(new)
    opened = [ConflictChange(*now[key], opened=True) for key in now if key not in before]
    closed = [ConflictChange(*before[key], opened=False) for key in before if key not in now]
    return (*opened, *closed)


def open_conflicts(snapshot: Snapshot) -> Pairs:
    """Return the claims that are certainly in conflict, whether or not anybody compared them."""
    strikes, reckoning = snapshot.picture.shown.strikes, snapshot.reckoning
    return {
        (tally.id, frozenset((pair.earlier.id, pair.later.id))): (tally, pair)
        for tally in (strikes.count, strikes.killed)
        if tally is not None
        for pair in conflicts(tally, reckoning)
    }
