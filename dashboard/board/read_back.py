"""A hand-over on its way: what the relief has read back, and who is who."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from dashboard.board.handover.section import Section
from dashboard.watch.memory import Key, Relief


@dataclass(frozen=True, slots=True)
class Tick:
    """A section as it stood when it was read back."""

    section: Section
    at: datetime


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What was read back so far; nothing of it is kept until the watch is handed over."""

    before: Relief | None
    """The last hand-over when this one began."""
    giver: str
    taker: str = ""
    ticks: tuple[Tick, ...] = field(default=())
    accepted: frozenset[Key] = frozenset()
    """The shelves that the relief accepts again."""
    lead: str = ""
    """The line that is next."""

    def is_void(self, relief: Relief | None) -> bool:
        """Tell whether the watch was handed over since it began, here or at another board."""
        return self.before != relief

    def tick(self, number: int) -> Tick | None:
        """Return when a section was read back, and how it stood then."""
        return next((one for one in self.ticks if one.section.number == number), None)

    def ticked(self, tick: Tick) -> ReadBack:
        """Return it with a section read back."""
        others = self.unticked(tick.section.number)
        return replace(others, ticks=(*others.ticks, tick))

    def unticked(self, number: int) -> ReadBack:
        """Return it with a section no longer read back."""
        left = tuple(one for one in self.ticks if one.section.number != number)
        return replace(self, ticks=left)

    def turned(self, key: Key) -> ReadBack:
        """Return it with a shelf accepted that was not, or let go that was accepted."""
        return replace(self, accepted=self.accepted ^ {key})
