"""Records that bear one id: the one with the highest revision stays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.contract.candidate import Candidate, GatheredTally
from dashboard.contract.feed import HeldBack
from dashboard.contract.record import Record


@dataclass(frozen=True, slots=True)
class Doubles:
    """What has to go so that each id stands once."""

    held_back: tuple[HeldBack, ...]
    gone: frozenset[str]
    """The paths of all that goes: a tally that is held back takes its claims with it."""


def find_doubles(
    candidates: Iterable[Candidate[Record]], tallies: Sequence[GatheredTally] = ()
) -> Doubles:
    """Find the records to hold back among candidates in the order of the document.

    Of equal revisions the first stays. The claims of a tally that goes take the place of no other
    record.
    """
    held: list[HeldBack] = []
    gone: set[str] = set()
    standing = list(candidates)
    claims = {
        gathered.tally.path: [claim.path for claim in gathered.claims] for gathered in tallies
    }
    while lower := _lower(standing):
        # A tally goes first: without its claims others that bear the same ids may stay.
        lost_tally = next((path for path in lower if path in claims), None)
        for path in [lost_tally] if lost_tally else lower:
            held.append(lower[path])
            gone.update([path], claims.get(path, ()))
        standing = [candidate for candidate in standing if candidate.path not in gone]
    return Doubles(tuple(held), frozenset(gone))


def _lower(candidates: Sequence[Candidate[Record]]) -> dict[str, HeldBack]:
    highest: dict[str, Candidate[Record]] = {}
    for candidate in candidates:
        rival = highest.setdefault(candidate.record.id, candidate)
        if _revision(candidate) > _revision(rival):
            highest[candidate.record.id] = candidate
    return {
        candidate.path: _held(candidate, highest[candidate.record.id])
        for candidate in candidates
        if candidate is not highest[candidate.record.id]
    }


def _held(candidate: Candidate[Record], stays: Candidate[Record]) -> HeldBack:
    higher = _revision(stays) > _revision(candidate)
    why = "in a higher revision" if higher else "first"
    reason = f"the id stands at {stays.path} too, {why}"
    return HeldBack(f"{candidate.path}.id", candidate.record.id, reason, double=True)


def _revision(candidate: Candidate[Record]) -> int:
    # Revisions count from 1: a record that states none has not been revised.
    return candidate.record.revision or 1
