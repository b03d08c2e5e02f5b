"""Records that the same document takes back: a retraction beats its record."""

from collections.abc import Set

from dashboard.contract.feed import Retracted
from dashboard.contract.panels import Panels
from dashboard.contract.record import Record


def find_retracted(panels: Panels, gone: Set[str]) -> tuple[Retracted, ...]:
    """Return what is retracted of the records that are not gone yet, in document order.

    A retracted tally takes along those of its claims that are not retracted by themselves. Of
    several retractions of one record the first counts.
    """
    latest_first = reversed(panels.retractions.candidates)
    retractions = {candidate.record.id: candidate.record for candidate in latest_first}
    taken = [
        candidate
        for candidate in panels.records()
        if candidate.record.id in retractions and candidate.path not in gone
    ]
    lost = gone | {candidate.path for candidate in taken}
    tallies: dict[str, Record] = {
        gathered.tally.path: gathered.without(lost) for gathered in panels.strikes.tallies
    }
    return tuple(
        Retracted(
            candidate.path,
            tallies.get(candidate.path, candidate.record),
            retractions[candidate.record.id],
        )
        for candidate in taken
    )
