"""An alarm: one rule of one indicator, and where it stands between raised and dealt with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dashboard.contract.indicators import Level


class State(StrEnum):
    """The states of ISA-18.2 that this program knows."""

    NORMAL = "normal"
    UNACKNOWLEDGED = "unacknowledged"
    ACKNOWLEDGED = "acknowledged"
    RETURNED = "returned"
    """Returned to normal before anyone acknowledged it."""
    SHELVED = "shelved"
    OUT_OF_SERVICE = "out_of_service"


MARKS = {
    State.NORMAL: "",
    State.UNACKNOWLEDGED: "!",
    State.ACKNOWLEDGED: "*",
    State.RETURNED: "r",
    State.SHELVED: "z",
    State.OUT_OF_SERVICE: "o",
}
"""What stands beside the level's letter; `L` is added where it is latched, `?` where frozen."""


@dataclass(frozen=True, slots=True)
class Act:
    """What an officer did to an alarm."""

    officer: str
    at: datetime
    note: str = ""
    """The note of an acknowledgement or a reset, the reason of a shelf; may be empty."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """An alarm as it stands."""

    state: State = State.NORMAL
    level: Level = Level.NORMAL
    """The level its rule gives; of one that returned, the last it gave."""
    since: datetime | None = None
    """When it was raised, or rose to a higher level."""
    latched: bool = False
    frozen: bool = False
    """Whether nothing can be told now: it neither clears nor is raised again."""
    act: Act | None = None
    """Who acknowledged or shelved it; None where nobody did since it was raised."""
    until: datetime | None = None
    """When the shelf ends."""
    ceiling: Level = Level.NORMAL
    """The level it had when it was shelved: a higher one ends the shelf."""
    calm: tuple[bool, ...] = ()
    """Of the last eight documents, oldest first, whether each left its level as it was."""
    flapping: bool = False
    loudest: Level = Level.NORMAL
    """The highest level it had in the documents `calm` tells of: a higher one is no flapping."""

    @property
    def is_active(self) -> bool:
        """Tell whether it is to be listed: raised, returned, shelved, or latched."""
        return self.state not in (State.NORMAL, State.OUT_OF_SERVICE)

    @property
    def holds(self) -> Level:
        """The level that holds now: of one that returned, none."""
        return Level.NORMAL if self.state is State.RETURNED else self.level

    @property
    def mark(self) -> str:
        """Return the mark beside the level's letter, such as `!`, `*?` or `!L`."""
        latched, frozen = "L" if self.latched else "", "?" if self.frozen else ""
        return f"{MARKS[self.state]}{latched}{frozen}" if self.state in _LISTED else ""


_LISTED = frozenset(State) - {State.NORMAL}
