"""What keeps the watch, as the session sees it."""

from __future__ import annotations

from typing import Protocol

from dashboard.store.stored import ActJob, Deliver, LookJob


class Keeping(Protocol):
    """Does jobs in their order, and tells of everything that changes what is kept."""

    def start(self, deliver: Deliver) -> None:
        """Begin; `deliver` may be called from another thread."""

    def look(self, job: LookJob) -> None:
        """Make what was seen part of the watch."""

    def act(self, job: ActJob) -> None:
        """Do what an officer does."""

    def ask_poll(self) -> None:
        """Ask the board that leads to poll."""

    def stop(self, *, hurried: bool = False) -> str:
        """End; returns what was never written in a sentence, empty where all was.

        `hurried` where a signal leaves a moment only.
        """
