"""An entry as it stands in the log."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.watch.log.entry import Entry


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry with its number and its place in the chain."""

    number: int
    entry: Entry
    previous: str
    hash: str
