"""The board of a soak, in a process of its own: the program as it is, but for clock and pace."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import timedelta
from inspect import signature
from pathlib import Path

from bench.soak.clock import SharedClock
from dashboard import app
from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.running import run

PACE = timedelta(seconds=0.02)
"""From one fetch to the next; the settings allow none below a second."""
TICK = 1.0
"""Seconds from one look at the clock to the next, which goes faster than the program's own."""


def main(settings: str, clock: str) -> int:
    """Run the board with a file of settings, by the clock in another; returns its exit status."""
    config = load(Places.of_user(settings), os.environ, {})
    app.TICK = TICK
    fast = replace(config, feed=replace(config.feed, interval=PACE))
    shared = SharedClock(Path(clock))
    # Where the program holds its clock against a steady one, both go by the time of the soak.
    steady = {"steady": shared.seconds} if "steady" in signature(run).parameters else {}
    return run(fast, sys.stderr.write, shared.now, **steady)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
