"""The board from its settings to its exit status: what holds the terminal around it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from dashboard.config.settings import Config
from dashboard.faults import STATUS as FAULT
from dashboard.faults import Faults, logged_threads
from dashboard.lastboard.shown import LastBoard
from dashboard.prelude import prelude
from dashboard.store.folder import login
from dashboard.terminal.guard import Guard
from dashboard.terminal.job_control import resumable
from dashboard.terminal.title import WindowTitle
from dashboard.version import NAME

if TYPE_CHECKING:
    from dashboard.app import Watchfloor

_SUSPEND = "suspend"


def _now() -> datetime:
    return datetime.now(UTC)


def run(
    config: Config,
    say: Callable[[str], object],
    now: Callable[[], datetime] = _now,
    steady: Callable[[], float] | None = time.monotonic,
) -> int:
    """Run the board until the officer ends it; returns the exit status.

    The clock `now` is compared with the steady one, in seconds, where there is one. What was never
    written of the watch is said once the terminal is clean, and so is a fault.
    """
    if not resumable():
        # Stopped where no shell resumes it, the session would hang for ever.
        keys = {name: keys for name, keys in config.keys.items() if name != _SUSPEND}
        config = replace(config, keys=keys)
    app: Watchfloor | None = None
    guard = Guard(lambda status: app is not None and app.end(status))
    faults = Faults(config.state.folder, login(), now)
    last = LastBoard(config, now)
    with guard, WindowTitle(NAME), logged_threads(faults.log), prelude(config, last) as hold:
        # Only now, since it takes longer to load than the last board to be drawn.
        import asyncio

        from dashboard.app import Watchfloor
        from dashboard.health.heap import share_heap
        from dashboard.health.timed_loop import measured_loop

        share_heap()
        app = Watchfloor(config, now, guard.leave, faults.sentence, steady, last, hold)
        with asyncio.Runner(loop_factory=partial(measured_loop, app.gauges)) as runner:
            status = runner.run(app.run_async(mouse=False))
        lost = app.finish(hurried=bool(status))
    if lost:
        say(lost)
    if app.fault is not None:
        say(faults.sentence(app.fault))
        return FAULT
    return app.return_code or 0 if status is None else status
