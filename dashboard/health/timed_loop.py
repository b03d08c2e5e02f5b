"""An event loop that tells how long it is held: from its waking to its next wait."""

from __future__ import annotations

import asyncio
import selectors
import time
from collections.abc import Callable

from dashboard.health.gauges import Gauges
from dashboard.health.threads import with_few_threads


class TimedSelector(selectors.DefaultSelector):
    """Between two waits the loop does one round of work, and hears of nothing else."""

    def __init__(
        self, take: Callable[[float], object], clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Take who is told of the seconds of each round."""
        super().__init__()
        self._take = take
        self._clock = clock
        self._woke: float | None = None

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Wait for what is ready."""
        if self._woke is not None:
            self._take(self._clock() - self._woke)
        ready = super().select(timeout)
        self._woke = self._clock()
        return ready


def measured_loop(gauges: Gauges) -> asyncio.AbstractEventLoop:
    """Return the event loop of a board: it is timed, and its slow work bound to few threads."""
    return with_few_threads(asyncio.SelectorEventLoop(TimedSelector(gauges.hold.take)))
