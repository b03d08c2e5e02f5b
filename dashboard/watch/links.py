"""Which records a record points at."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.contract.clocks import Clock
from dashboard.contract.developments import Development
from dashboard.contract.indicators import Indicator
from dashboard.contract.record import Record
from dashboard.contract.scenarios import Scenario


def links_of(record: Record) -> tuple[str, ...]:
    """Return the ids of the records it names, its sources aside, each once."""
    return tuple(dict.fromkeys(_named(record)))


def _named(record: Record) -> Iterator[str]:
    match record:
        case Indicator():
            yield from record.links or ()
        case Development():
            yield from record.answers_to or ()
        case Clock(indicator=str(indicator)):
            yield indicator
        case Scenario():
            yield from (post.indicator for post in record.signposts or () if post.indicator)
    yield from record.supersedes or ()
