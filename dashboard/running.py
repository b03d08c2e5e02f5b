"""The board from its settings to its exit status: what holds the terminal around it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from dashboard.app import Watchfloor
from dashboard.config.settings import Config
from dashboard.health.timed_loop import measured_loop
from dashboard.terminal.guard import Guard
from dashboard.terminal.title import WindowTitle


def _now() -> datetime:
    return datetime.now(UTC)


def run(config: Config, say: Callable[[str], object], now: Callable[[], datetime] = _now) -> int:
    """Run the board until the officer ends it, by the clock `now`; returns the exit status.

    What was never written of the watch is said once the terminal is clean.
    """
    guard = Guard(lambda status: app.end(status))
    app = Watchfloor(config, now, guard.leave)
    loop = partial(measured_loop, app.gauges)
    with guard, WindowTitle(app.TITLE):
        with asyncio.Runner(loop_factory=loop) as runner:
            status = runner.run(app.run_async(mouse=False))
        lost = app.finish()
    if lost:
        say(lost)
    return app.return_code or 0 if status is None else status
