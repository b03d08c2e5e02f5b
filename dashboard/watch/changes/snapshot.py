"""A picture at a moment: one side of a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dashboard.watch.counting import Reckoning
from dashboard.watch.picture import Picture


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the watch held at a moment, the last good list of each panel."""

    picture: Picture
    at: datetime
    """Aware, in UTC: when it was held, in the time that the board goes by."""

    @property
    def reckoning(self) -> Reckoning:
        """What counted then of what was shown."""
        return self.picture.reckoning(self.at)
