"""Start the board on a machine that sleeps ninety minutes once the file `slept` is in its home."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from dashboard import app, running
from dashboard.cli import main

SLEPT = Path(os.environ["HOME"]) / "slept"


def now() -> datetime:
    """Return the time; the steady clock stands still while the machine sleeps."""
    return datetime.now(UTC) + timedelta(minutes=90 if SLEPT.exists() else 0)


if __name__ == "__main__":
    app.TICK = 0.2
    setattr(running, "run", partial(running.run, now=now))  # noqa: B010
    sys.exit(main(sys.argv[1:]))
