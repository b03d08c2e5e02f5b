"""The clock the board is read by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo


@dataclass(frozen=True)
class Dial:
    """The two times things are measured from, and the zone times are shown in."""

    now: datetime
    """What facts are measured from, in UTC; with `--as-of feed` the document's as_of."""
    wall: datetime
    """The time of day, in UTC; what the feed and the officer do is measured from it."""
    zone: tzinfo | None = None
    """None shows times in Zulu."""

    @property
    def year(self) -> int:
        """Return the year of the masthead, which days on the board leave out."""
        return self.local(self.now).year

    def local(self, moment: datetime) -> datetime:
        """Return a time in the zone that is shown."""
        return moment if self.zone is None else moment.astimezone(self.zone)
