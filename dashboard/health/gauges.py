"""How long the parts of the program take; measured by the event loop, read by the health view."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Gauge:
    """A duration that is measured again and again: the last and the longest, and no history."""

    last: float | None = None
    """Seconds; None before the first time."""
    longest: float | None = None

    def take(self, seconds: float) -> None:
        """Take one more measurement."""
        self.last = seconds
        self.longest = seconds if self.longest is None else max(self.longest, seconds)


@dataclass(slots=True)
class Gauges:
    """All of one process."""

    poll: Gauge = field(default_factory=Gauge)
    """From the request of a poll to its outcome."""
    paint: Gauge = field(default_factory=Gauge)
    """From what came to the frame that shows it."""
    hold: Gauge = field(default_factory=Gauge)
    """For which the event loop could do nothing else."""
