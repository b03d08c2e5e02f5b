"""A way through the past: every move since the board last arrived, walked as one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.board.scene import Scene
from dashboard.session.replay.replayed import EndOfPastError, Found, Wish
from dashboard.session.replay.replayer import Replayer
from dashboard.store.mishap import fault_words

Move = Callable[[Wish], Wish]
"""Leads from one time to another; slow; raises EndOfPastError where it leads nowhere."""
MOST_MOVES = 1_000
"""Moves that wait while a past time is being read; what is typed beyond them is lost."""


@dataclass(slots=True)
class Way:
    """What was typed while a past time was being read is not lost, and only its end is read."""

    start: Wish
    moves: tuple[Move, ...]
    found: Found | None = None
    """What came of it; None until it was walked to its end."""

    def walk(self, replayer: Replayer, present: Scene) -> Found:
        """Return what is at its end; whatever goes wrong with a past time, the watch goes on."""
        try:
            self.found = self._walked(replayer, present)
        except Exception as error:
            self.found = Found(said=f"not replayed: {fault_words(error)}")
        return self.found

    def _walked(self, replayer: Replayer, present: Scene) -> Found:
        wish, said = self.start, ""
        for move in self.moves:
            try:
                wish, said = move(wish), ""
            except EndOfPastError as error:
                said = str(error)
        if said and wish == self.start:
            return Found(said=said)
        found = replayer.found(wish, present)
        return Found(found.replayed, said or found.said)
