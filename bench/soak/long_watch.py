"""A watch that was kept for long before the soak begins: the log that a board holds is full."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.store.open import open_keeper
from dashboard.store.stored import SHOWN_LOG, ActJob
from dashboard.watch.log.entry import Entry, Kind
from dashboard.watch.memory import Memory, Turn


def keep_long(settings: Path, now: Callable[[], datetime]) -> None:
    """Write as many entries as a board holds, all of the time of the clock."""
    config = load(Places.of_user(str(settings)), os.environ, {})
    at = now()

    def noted(memory: Memory) -> Turn:
        entries = (Entry(Kind.NOTE, at, f"note {one} of a long watch") for one in range(SHOWN_LOG))
        return Turn(memory, tuple(entries))

    keeper = open_keeper(config, now)
    keeper.start(lambda stored: None)
    keeper.act(ActJob(noted, "", at))
    keeper.stop()
