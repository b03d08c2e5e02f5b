"""Whose knowledge a replay shows: that of the time it stands at, or today's."""

from __future__ import annotations

from enum import Enum


class Mode(Enum):
    """What a replay asks; the value names it on screen."""

    THEN = "known then"
    """What had been reported by then."""
    NOW = "known now"
    """What is now held to have happened by then."""

    @property
    def other(self) -> Mode:
        """The one that a single key leads to."""
        return Mode.NOW if self is Mode.THEN else Mode.THEN
