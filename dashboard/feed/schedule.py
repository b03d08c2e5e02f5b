"""When the feed is tried next."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.feed.trouble import Trouble

DEFAULT_INTERVAL = 300.0
"""Seconds between polls where neither the officer nor the feed says."""
LONGEST_BACKOFF = 900.0
"""Seconds between tries in a failure, however long it lasts."""
LONGEST_WAIT = 3600.0
"""Seconds a server may ask for; more is cut to this."""
SHORTEST_WAIT = 1.0
"""Seconds between automatic tries at the least, also where a server asks for none."""
JITTER = 0.1
"""The share by which a backoff is varied, so that many boards do not return as one."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """The pace of a poller."""

    interval: float | None
    """Seconds as the officer set them; None: as the feed says."""

    def after_success(self, ttl: int | None) -> float:
        """Return the seconds to the next poll; a set interval always wins over the feed's."""
        return self.interval or ttl or DEFAULT_INTERVAL

    def after_failure(
        self, trouble: Trouble, failures: int, ttl: int | None, chance: float
    ) -> float | None:
        """Return the seconds to the next try after so many failures in a row, None for none.

        min(15 min, interval · 2ⁿ) less a jitter by `chance` (0 to 1), n = failures - 1; what the
        server asked for comes before it.
        """
        if trouble.stop:
            return None
        if trouble.wait is not None:
            return min(max(trouble.wait, SHORTEST_WAIT), LONGEST_WAIT)
        # The exponent is bounded, since a float that overflows raises.
        backoff = min(LONGEST_BACKOFF, self.after_success(ttl) * 2.0 ** min(failures - 1, 30))
        return max(trouble.least, SHORTEST_WAIT, backoff * (1 - JITTER * chance))
