"""What a feed that the desk lists is, whatever its form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dashboard.config.collect_listed import FeedListed


@dataclass(frozen=True, slots=True)
class ListedFeed:
    """Where it is, and from which day on its items are wanted."""

    CALLED: ClassVar[str] = "feed"
    """What a sentence calls it."""
    listed: FeedListed
    since: date | None

    @property
    def name(self) -> str:
        """Return the name of the source, such as `feed_white_house`."""
        return f"feed_{self.listed.name.replace('-', '_')}"

    @property
    def title(self) -> str:
        """Return how a sentence names it."""
        return f"{self.CALLED} of {self.listed.publisher}"
