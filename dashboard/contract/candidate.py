"""Records on their way into a document."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from dashboard.contract.feed import HeldBack, State
from dashboard.contract.record import Record
from dashboard.contract.strikes import Claim, Strike, Tally

R = TypeVar("R", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Candidate(Generic[R]):
    """A record that is right in itself: where it stands, and the flags of what it took."""

    path: str
    record: R
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of an item of a list, before the whole document is known."""

    stated_id: object
    """What the document states as its id, whatever that is; None of what is no object."""
    candidate: Candidate[Record] | None
    held_back: tuple[HeldBack, ...]


@dataclass(frozen=True, slots=True)
class Gathered(Generic[R]):
    """The candidates of one list."""

    state: State
    candidates: tuple[Candidate[R], ...] = ()


@dataclass(frozen=True, slots=True)
class GatheredTally:
    """A tally, and those of its claims that are right in themselves."""

    tally: Candidate[Tally]
    claims: tuple[Candidate[Claim], ...]

    def without(self, gone: Container[str]) -> Tally:
        """Return the tally without the claims at the given paths."""
        claims = tuple(claim.record for claim in self.claims if claim.path not in gone)
        tally = self.tally.record
        return (
            tally
            if len(claims) == len(tally.claims)
            else tally.model_copy(update={"claims": claims})
        )


@dataclass(frozen=True, slots=True)
class GatheredStrikes:
    """The candidates of the strikes panel."""

    state: State
    count: GatheredTally | None = None
    killed: GatheredTally | None = None
    events: Gathered[Strike] = Gathered(State.ABSENT)

    @property
    def tallies(self) -> tuple[GatheredTally, ...]:
        """The tallies there are, in the order of the document."""
        return tuple(tally for tally in (self.count, self.killed) if tally is not None)

    def __iter__(self) -> Iterator[Candidate[Record]]:
        """Yield each tally followed by its claims, then the events."""
        for gathered in self.tallies:
            yield gathered.tally
            yield from gathered.claims
        yield from self.events.candidates
