"""What a prompt asks about, as it stood when it was asked: what came since then is not answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dashboard.board.purpose import Purpose
from dashboard.board.scene import Scene
from dashboard.contract.strikes import Tally
from dashboard.session.ringing import is_raised_anew
from dashboard.watch.acts import Deed, Hand, acknowledging, shelving
from dashboard.watch.alarms.life import RefusedError
from dashboard.watch.memory import Key, Memory, Turn

_ANEW = "it came anew or rose to a higher level while this was asked"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, kept until it is answered."""

    purpose: Purpose
    scene: Scene
    """The moment that the officer was asked about."""
    keys: tuple[Key, ...] = ()
    tally: Tally | None = None
    until: datetime | None = None

    def acknowledging(self, hand: Hand) -> Deed:
        """Return the deed that acknowledges its alarms, but for those that came anew since."""
        known = self.scene.situation.memory

        def deed(memory: Memory) -> Turn:
            seen = [key for key in self.keys if not _is_anew(key, known, memory)]
            if not seen:
                raise RefusedError(_ANEW)
            return acknowledging(seen, self.scene.item, hand)(memory)

        return deed

    def shelving(self, hand: Hand, until: datetime) -> Deed:
        """Return the deed that shelves its alarm, unless that came anew since."""
        (key,) = self.keys
        shelve = shelving(key, self.scene.item(key), hand, until)
        known = self.scene.situation.memory

        def deed(memory: Memory) -> Turn:
            if _is_anew(key, known, memory):
                raise RefusedError(_ANEW)
            return shelve(memory)

        return deed


def _is_anew(key: Key, known: Memory, memory: Memory) -> bool:
    return is_raised_anew(known.alarm(key), memory.alarm(key))
