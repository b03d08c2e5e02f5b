"""How often a keeper looks about, and how long it waits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Times of a keeper, in seconds."""

    watch: float = 0.5
    """Between two looks at what other boards wrote."""
    alone: float = 2.0
    """Between two looks at whether another board has come, where no heartbeat is due before."""
    tell: float = 30.0
    """Until a board is told of what is no news: that others are there, and the watch is kept."""
    retry: float = 60.0
    """Between two tries to write what could not be written."""
    patience: float = 10.0
    """For which a locked database is waited for without a word; then all goes on in memory."""
    pause: float = 0.1
    """Between two tries to write meanwhile."""
    again: float = 1.0
    """Between two tries to write to a database that is locked for longer."""

    def alone_for(self, due_in: float) -> float:
        """Return the time to the next look of a board alone, whose heartbeat is due by then."""
        return max(self.watch, min(self.alone, due_in))


USUAL = Pace()
"""That of every board."""
