"""Where the officer has been: levels of a drill-down, and the way back and forward through them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

BOUND = 100
"""Stations kept to go back to."""
MOST_LEVELS = 50
"""Levels of one way in, which may go on in a circle; of a longer one the outermost are left out."""


@dataclass(frozen=True, slots=True)
class Seat:
    """How a view was left: what was focused and selected, how far scrolled, what it filtered by."""

    pane: str = ""
    cursor: str = ""
    top: int = 0
    filter: str = ""


FRESH = Seat()
"""How a view is found that was not left before."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One view on the way in, with the seat to come back to."""

    place: str
    seat: Seat = FRESH


Levels = tuple[Visit, ...]
"""From the outermost view to the one on screen; never empty."""


@dataclass(frozen=True, slots=True)
class Trail:
    """The levels on screen, those left before (newest last) and those gone back from."""

    levels: Levels
    past: tuple[Levels, ...] = field(default=())
    future: tuple[Levels, ...] = field(default=())

    @property
    def here(self) -> Visit:
        """Return the view on screen."""
        return self.levels[-1]

    def seated(self, seat: Seat) -> Trail:
        """Return the trail with the view on screen remembered as `seat`."""
        return replace(self, levels=(*self.levels[:-1], replace(self.here, seat=seat)))

    def into(self, place: str) -> Trail:
        """Return the trail one level further in."""
        home, rest = self.levels[:1], self.levels[1:]
        return self._moved((*home, *rest[-(MOST_LEVELS - 2) :], Visit(place)))

    def to(self, place: str) -> Trail:
        """Return the trail at a view that stands on the outermost one; there it is one level."""
        home = self.levels[0]
        return self._moved((home,) if place == home.place else (home, Visit(place)))

    def out(self) -> Trail:
        """Return the trail one level further out; at the outermost nothing changes."""
        return self if len(self.levels) == 1 else self._moved(self.levels[:-1])

    def back(self) -> Trail:
        """Return the trail as it was before the last move; without one nothing changes."""
        if not self.past:
            return self
        return Trail(self.past[-1], self.past[:-1], (self.levels, *self.future))

    def forward(self) -> Trail:
        """Return the trail as it was before the last `back`; without one nothing changes."""
        if not self.future:
            return self
        return Trail(self.future[0], (*self.past, self.levels), self.future[1:])

    def _moved(self, levels: Levels) -> Trail:
        if [visit.place for visit in levels] == [visit.place for visit in self.levels]:
            return replace(self, levels=levels)
        return Trail(levels, (*self.past, self.levels)[-BOUND:])
