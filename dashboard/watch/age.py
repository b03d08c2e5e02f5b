"""How old things are, never younger than the truth."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from functools import lru_cache
from itertools import chain

from dashboard.contract.day import MOST_DAYS, Day
from dashboard.contract.designations import Designation
from dashboard.contract.polling import Poll
from dashboard.contract.record import Record
from dashboard.contract.sources import Source
from dashboard.contract.strikes import Tally
from dashboard.watch.elapsed import age_text

NO_DAY = "no day"


def newest_age(records: Iterable[Record], now: datetime) -> str:
    """Return the age of the newest of records, `no day` where none of them bears a time."""
    newest = newest_moment(sorted(chain.from_iterable(map(moments, records))), now)
    return NO_DAY if newest is None else age_text(newest, now)


def newest_moment(ordered: Sequence[datetime], now: datetime) -> datetime | None:
    """Return the last of some moments, oldest first, that does not lie ahead of `now`.

    What is announced for a later day makes nothing older look fresh; only where all of them lie
    ahead is it the first. None where there is no moment.
    """
    return ordered[max(0, bisect_right(ordered, now) - 1)] if ordered else None


def moments(record: Record) -> Iterator[datetime]:
    """Yield the moments a record speaks of, each counted from its earliest reading.

    A day counts from 0000Z, a month from its first day; of a tally its claims count too, of a
    designation its steps, of a poll its field dates, of a source its publication.
    """
    if record.as_of is not None:
        yield record.as_of
    yield from _days(record.occurred, record.reported)
    match record:
        case Tally():
            yield from chain.from_iterable(map(moments, record.claims))
        case Designation():
            for step in record.steps or ():
                yield from _days(step.occurred, step.reported)
        case Poll():
            yield from _days(record.field_start, record.field_end)
        case Source(published_at=published) if published is not None:
            yield published


def _days(*days: Day | None) -> Iterator[datetime]:
    return (_midnight(day.first) for day in days if day is not None)


@lru_cache(maxsize=MOST_DAYS)
def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
