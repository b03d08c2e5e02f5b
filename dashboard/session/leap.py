"""A wall clock that jumps: the machine slept, or somebody set its clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from dashboard.watch.acts import Deed
from dashboard.watch.log.entry import Entry
from dashboard.watch.log.wording import leap_entry
from dashboard.watch.memory import Memory, Turn

LEAST = timedelta(seconds=5)
"""How far the clocks may drift from each other between two looks."""


class Leap:
    """Compares the wall clock with a steady one, which stands still while the machine sleeps."""

    def __init__(self, now: Callable[[], datetime], steady: Callable[[], float] | None) -> None:
        """Take both clocks, the steady one in seconds; with None nothing is compared."""
        self._now = now
        self._steady = steady or (lambda: now().timestamp())
        self._seen = self._look()

    def deed(self) -> Deed | None:
        """Return what is to be logged of a jump since this was last asked; None without one."""
        before, steady = self._seen
        self._seen = now, _ = self._look()
        leap = now - before - timedelta(seconds=self._seen[1] - steady)
        return None if abs(leap) <= LEAST else _logs(leap_entry(leap, now))

    def _look(self) -> tuple[datetime, float]:
        return self._now(), self._steady()


def _logs(entry: Entry) -> Deed:
    def deed(memory: Memory) -> Turn:
        return Turn(memory, (entry,))

    return deed
