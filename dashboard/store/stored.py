"""What a keeper tells the session: what the watch remembers now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from dashboard.store.chronicle import ReadTo
from dashboard.store.live import Live
from dashboard.store.tables import Body, Oldest
from dashboard.watch.history import History
from dashboard.watch.log.entry import Kind, Officer
from dashboard.watch.log.logged import Logged
from dashboard.watch.memory import Key, Memory, Turn
from dashboard.watch.picture import Picture
from dashboard.watch.post import Post

Deed = Callable[[Memory], Turn]
"""What an event makes of the memory; raises RefusedError where it may not be."""
SHOWN_LOG = 1_000
"""Entries of the log that a board holds, the newest."""
KEPT_RELIEFS = 100
"""Hand-overs that a board holds beside them, the newest."""


@dataclass(frozen=True, slots=True)
class LookJob:
    """What the board that leads has seen, to be made part of the watch."""

    picture: Picture
    deed: Deed
    warm: Callable[[Memory], object]
    """Does the slow part before the transaction begins."""
    live: Live
    body: Body | None = None
    """The document, where it is a new one."""


@dataclass(frozen=True, slots=True)
class ActJob:
    """What an officer does."""

    deed: Deed
    done: str
    """What is said once it is done."""
    at: datetime
    signs: Officer | None = None
    """Who is at this board once it is done; None where that is who was."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The watch as it is kept."""

    memory: Memory
    history: History = field(default_factory=History)
    log: tuple[Logged, ...] = ()
    """The newest entries behind what is carried of older ones, oldest first."""
    older_reliefs: tuple[Logged, ...] = ()
    """Hand-overs that the database told of when it was read, oldest first."""
    leads: bool = True
    """Whether this board leads."""
    leader: str = ""
    """The login of the board that does."""
    live: Live | None = None
    """How the feed stands, as that board says."""
    bodies: tuple[Body, ...] = ()
    """The newest documents, oldest first, where they are new to this board."""
    oldest: Oldest | None = None
    """From when on documents are kept; None where none is."""
    picture: Picture | None = None
    """What was looked at; None of anything but a look."""
    raised: tuple[Key, ...] = ()
    """Alarms that became unacknowledged by this board's own look."""
    done: str = ""
    """What an officer's act did; empty of anything else."""
    signs: Officer | None = None
    """Who is at this board from now on; None of anything but an act that says so."""
    refusal: str = ""
    """Why it was not done."""
    trouble: str = ""
    """What is wrong with the store, in a sentence; empty where nothing is."""
    notes: tuple[str, ...] = field(default=())
    """What is worth knowing of the store."""
    wants_poll: bool = False
    """Whether another board asks for a poll."""
    others: tuple[Post, ...] = ()
    """The other boards on this watch, dead ones among them."""
    read_to: ReadTo = ReadTo()  # noqa: RUF009 - it is frozen
    """How far the history was read."""
    revision: int = -1
    """How often the memory had been changed; -1 where that is not known."""

    @property
    def reliefs(self) -> tuple[Logged, ...]:
        """The hand-overs, oldest first; those of this board while nothing can be written too."""
        known = self.older_reliefs[-1].number if self.older_reliefs else 0
        newer = (one for one in self.log if one.number > known)
        return (*self.older_reliefs, *(one for one in newer if one.entry.kind is Kind.RELIEF))


NOTHING = Stored(Memory(), leads=False)
"""What is known before anything is read."""
Deliver = Callable[[Stored], None]
