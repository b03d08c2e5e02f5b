"""What became of a record that a later document no longer holds."""

from dataclasses import dataclass
from enum import Enum

from dashboard.contract.feed import Document, State


class Departure(Enum):
    """Why a record does not stand any more."""

    WITHDRAWN = "withdrawn"
    """A retraction names it."""
    HELD_BACK = "held back"
    """It is in the feed, but cannot be read."""
    UNREADABLE = "could not be read"
    """Its whole panel cannot be read."""
    DROPPED = "dropped from the feed"
    """Nothing says why."""


@dataclass(frozen=True, slots=True)
class Fate:
    """How a record left."""

    departure: Departure
    reason: str | None = None
    """The words of the retraction or of the reader, None where there are none."""


class Fates:
    """What became of the records of an old document that do not stand in a new one."""

    def __init__(self, old: Document, new: Document) -> None:
        """Take the two documents."""
        self._new = new
        self._held = {
            (held.panel, held.id): Fate(Departure.HELD_BACK, held.reason)
            for held in reversed(new.held_back)
        }
        tallies = (tally for tally in (old.strikes.count, old.strikes.killed) if tally is not None)
        self._tally_of = {claim.id: tally.id for tally in tallies for claim in tally.claims}

    def of(self, panel: str, record_id: str) -> Fate:
        """Return the fate of a record that stood in a panel of the old document.

        A claim shares the fate of its tally where it has none of its own.
        """
        if self._new.panels[panel].state is State.UNREADABLE:
            return Fate(Departure.UNREADABLE)
        tally = self._tally_of.get(record_id) if panel == "strikes" else None
        fate = self._told(panel, record_id) or (self._told(panel, tally) if tally else None)
        return fate or Fate(Departure.DROPPED)

    def _told(self, panel: str, record_id: str) -> Fate | None:
        retraction = self._new.retractions_by_id.get(record_id)
        if retraction is not None and panel not in ("sources", "retractions"):
            return Fate(Departure.WITHDRAWN, retraction.reason)
        return self._held.get((panel, record_id))
