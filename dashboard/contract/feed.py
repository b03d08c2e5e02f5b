"""A document of the feed as it was read, and what became of every part of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cached_property
from typing import Generic, TypeVar

from dashboard.contract.clocks import Clock
from dashboard.contract.congress import Action
from dashboard.contract.designations import Designation
from dashboard.contract.developments import Development
from dashboard.contract.head import Head
from dashboard.contract.indicators import Indicator
from dashboard.contract.polling import Poll
from dashboard.contract.posture import Force
from dashboard.contract.record import Record
from dashboard.contract.retractions import Retraction
from dashboard.contract.scenarios import Scenario
from dashboard.contract.sources import Source
from dashboard.contract.strikes import Strike, Tally

R = TypeVar("R", bound=Record, covariant=True)


class State(Enum):
    """What the document says of a list: it gives it, leaves it out, or it cannot be read."""

    GIVEN = "given"
    ABSENT = "absent"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Listing(Generic[R]):
    """The records of one list that stand, in the order of the document.

    A given list may be empty, which says *nothing reported*. Records held back or retracted are
    not in it.
    """

    state: State
    records: tuple[R, ...] = ()


@dataclass(frozen=True, slots=True)
class Strikes:
    """The strikes panel; where it is unreadable, its events are too, and nothing else is in it.

    A tally is None where it is absent, held back or retracted; the document's `held_back` and
    `retracted` say which.
    """

    state: State
    count: Tally | None = None
    killed: Tally | None = None
    events: Listing[Strike] = Listing(State.ABSENT)

    def __iter__(self) -> Iterator[Record]:
        """Yield each tally followed by its claims, then the events."""
        for tally in (self.count, self.killed):
            if tally is not None:
                yield tally
                yield from tally.claims
        yield from self.events.records


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What could not be read: a record, a claim, or a whole panel."""

    path: str
    """Where the flaw lies, such as `posture[4].strength`; of a panel its name."""
    id: str | None
    """The id of the record, None where it has none that can be read, and for a panel."""
    reason: str
    """What is wrong, such as `low 9 is above high 3`."""
    double: bool = False
    """Whether it only repeats an id that stands elsewhere: nothing is missing without it."""

    @property
    def panel(self) -> str:
        """The name of the panel it belongs to."""
        return _panel(self.path)


@dataclass(frozen=True, slots=True)
class Retracted:
    """A record that the same document takes back."""

    path: str
    """Where the record stands in the document."""
    record: Record
    retraction: Retraction

    @property
    def panel(self) -> str:
        """The name of the panel it belongs to."""
        return _panel(self.path)


def _panel(path: str) -> str:
    return path.partition("[")[0].partition(".")[0]


@dataclass(frozen=True)
class Document:
    """One document of the feed: all that could be read, and what was not."""

    head: Head
    strikes: Strikes
    posture: Listing[Force]
    congress: Listing[Action]
    polling: Listing[Poll]
    designations: Listing[Designation]
    clocks: Listing[Clock]
    developments: Listing[Development]
    scenarios: Listing[Scenario]
    indicators: Listing[Indicator]
    sources: Listing[Source]
    retractions: Listing[Retraction]
    held_back: tuple[HeldBack, ...] = ()
    flags: tuple[str, ...] = ()
    """What was read in spite of a flaw, one sentence each, beginning with the path."""
    retracted: tuple[Retracted, ...] = ()

    @cached_property
    def panels(self) -> Mapping[str, Listing[Record]]:
        """Every panel by its name, in the order of the contract.

        In strikes stand the tallies, each followed by its claims, and then the events.
        """
        return {
            "strikes": Listing(self.strikes.state, tuple(self.strikes)),
            "posture": self.posture,
            "congress": self.congress,
            "polling": self.polling,
            "designations": self.designations,
            "clocks": self.clocks,
            "developments": self.developments,
            "scenarios": self.scenarios,
            "indicators": self.indicators,
            "sources": self.sources,
            "retractions": self.retractions,
        }

    @cached_property
    def by_id(self) -> Mapping[str, Record]:
        """Every record, tally and claim that stands, by its id, in the order of the document.

        Sources have a space of ids of their own, and a retraction bears the id of another record:
        neither is in it.
        """
        return {
            record.id: record
            for panel, listing in self.panels.items()
            if panel not in ("sources", "retractions")
            for record in listing.records
        }

    @cached_property
    def expiries(self) -> Sequence[datetime]:
        """When what stands expires, the earliest first."""
        records = (record for listing in self.panels.values() for record in listing.records)
        return sorted(one.expires_at for one in records if one.expires_at is not None)

    @cached_property
    def sources_by_id(self) -> Mapping[str, Source]:
        """Every source that stands, by its id."""
        return {source.id: source for source in self.sources.records}

    @cached_property
    def retractions_by_id(self) -> Mapping[str, Retraction]:
        """The first retraction of each id."""
        return {retraction.id: retraction for retraction in reversed(self.retractions.records)}


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that was not taken at all."""

    reason: str
    """One sentence that names what is wrong with it."""
