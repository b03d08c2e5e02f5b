"""The board with a watchdog: each time its event loop is held goes to a file.

`python -m bench.held FILE [ARGUMENTS]` is `watchfloor ARGUMENTS`.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from dashboard import app
from dashboard.cli import main
from dashboard.health.gauges import Gauge, Gauges

LEAST = 0.005
"""Seconds of a hold that is told."""


@dataclass(slots=True)
class ToldGauge(Gauge):
    """A gauge that tells when it measured what."""

    path: ClassVar[Path]

    def take(self, seconds: float) -> None:
        """Take one more measurement."""
        # Of the class by name: a dataclass with slots is made anew, which super() does not know.
        Gauge.take(self, seconds)
        if seconds >= LEAST:
            with self.path.open("a", encoding="ascii") as file:
                file.write(f"{time.monotonic()} {seconds}\n")


def longest_since(path: Path, moment: float) -> float:
    """Return the longest hold that ended after a moment, in seconds; 0 where none is told."""
    told = (line.split() for line in path.read_text("ascii").splitlines())
    return max((float(seconds) for at, seconds in told if float(at) > moment), default=0.0)


if __name__ == "__main__":
    ToldGauge.path = Path(sys.argv[1])
    # The app makes its own gauges; here one of them tells.
    vars(app)["Gauges"] = lambda: Gauges(hold=ToldGauge())
    sys.exit(main(sys.argv[2:]))
