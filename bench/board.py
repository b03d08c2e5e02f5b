"""The board as an officer starts it."""

from __future__ import annotations

import sys
from pathlib import Path

EMPTY = (sys.executable, "-m", "bench.empty")
"""The smallest Textual app, which every start is measured against."""
EMPTY_SHOWS = "ready"
EXAMPLE_SHOWS = "20-21"
"""Stands on the board of the built-in example, and on no empty one."""
FEED_SHOWS = "Kestria"
"""Stands on the board of the exercise."""
KEPT_AFTER = 12.0
"""Seconds after which a board has been kept for the next start."""


def board(*options: str, state: Path | None = None, module: str = "dashboard") -> tuple[str, ...]:
    """Return the command of a board with some options, its state in a folder of its own."""
    kept = () if state is None else ("--state-dir", str(state))
    return (sys.executable, "-m", module, *options, *kept)
