"""How the collector behaves towards the hosts it asks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from dashboard.feed.outcome import FeedState
from dashboard.feed.trouble import Trouble

MOST_PATIENCE = 30.0
"""Seconds that a run waits where a host asks to; for longer, the source is left for a later run."""
LONGEST_WAIT = timedelta(days=1)
"""The longest a host is left alone, whatever it asks for."""

Sleep = Callable[[float], Awaitable[None]]


@dataclass(slots=True)
class Manners:
    """The pace at each host, which outlives a run: what a host asked for holds for the next."""

    interval: timedelta
    """From the end of one exchange with a host to the next request to it."""
    now: Callable[[], datetime]
    sleep: Sleep
    not_before: dict[str, datetime]
    """When a host may be asked again, by host and port."""

    async def await_turn(self, host: str) -> None:
        """Wait until the host may be asked; raises Trouble where that is too long to wait."""
        until = self.not_before.get(host)
        wait = 0.0 if until is None else (until - self.now()).total_seconds()
        # A clock that was set back must not keep a host waiting for ever.
        if until is not None and wait > LONGEST_WAIT.total_seconds():
            del self.not_before[host]
            return
        if wait > max(MOST_PATIENCE, self.interval.total_seconds()):
            raise Trouble(FeedState.THROTTLED, "asked to wait", asked_to_wait(until))
        if wait > 0:
            await self.sleep(wait)

    def asked(self, host: str) -> None:
        """Take down that an exchange with the host has ended."""
        self._put_off(host, self.interval)

    def asked_for(self, host: str, seconds: float) -> None:
        """Take down that the host asked to be left alone for so long."""
        self._put_off(host, timedelta(seconds=min(seconds, LONGEST_WAIT.total_seconds())))

    def _put_off(self, host: str, span: timedelta) -> None:
        until = self.now() + span
        self.not_before[host] = max(until, self.not_before.get(host, until))


def asked_to_wait(until: datetime | None) -> str:
    """Return the sentence for a host that asks to be left alone until then."""
    when = "" if until is None else f" until {until:%Y-%m-%d %H:%M}Z"
    return f"the server asks to be left alone{when}"
