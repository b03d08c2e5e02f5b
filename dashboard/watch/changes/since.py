"""A baseline with what the watch held then, as the board compares with it."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.contract.changes import Change
from dashboard.watch.changes.baseline import Baseline
from dashboard.watch.changes.gaps import Kept
from dashboard.watch.changes.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was kept of a baseline."""

    baseline: Baseline
    newest: str = ""
    """SHA-256 of the document that was newest when it was looked up, hexadecimal."""
    old: Snapshot | None = None
    """None where nothing could be read."""
    is_first: bool = False
    """Whether it is the first document kept, which came after the moment that was meant."""
    stretches: tuple[Kept, ...] = ()
    """The longest times between two documents since then."""


@dataclass(frozen=True, slots=True)
class Since:
    """What the board compares with now."""

    baseline: Baseline
    recalled: Recalled | None = None
    """None until it was looked up."""
    found: tuple[Change, ...] = ()
    """What changed between the documents then and now."""


def is_same(was: Since | None, now: Since | None) -> bool:
    """Tell whether the same is compared, as it was looked up once."""
    if was is None or now is None:
        return was is now
    same = was.baseline == now.baseline and was.recalled is now.recalled
    return same and was.found is now.found
