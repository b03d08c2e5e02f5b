"""Which records count: those that stand, those that may, and those that are out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import cached_property
from typing import TypeVar

from dashboard.contract.feed import Document
from dashboard.contract.record import Record, Standing
from dashboard.contract.strikes import Claim, Tally
from dashboard.watch.once import Recalling
from dashboard.watch.supersession import superseded

R = TypeVar("R", bound=Record)


class Weight(Enum):
    """Whether a record is reckoned with."""

    COUNTS = "counts"
    MAY_COUNT = "may count"
    """Both readings are asked."""
    OUT = "does not count"


_STANDS = {Standing.REPORTED, Standing.CONFIRMED, Standing.CORRECTED}


@dataclass(frozen=True)
class Reckoning(Recalling):
    """What counts of one document at one time, and from then on until something expires."""

    document: Document
    now: datetime
    """Aware, in UTC."""
    kept: Mapping[str, datetime] = field(default_factory=dict)
    """Panels kept from an older document, with that document's as_of."""

    @property
    def today(self) -> date:
        """The UTC date of now."""
        return self.now.date()

    @cached_property
    def until(self) -> datetime:
        """The first moment at which something may count otherwise: a new day, or an expiry."""
        midnight = datetime.combine(self.today, time(), UTC) + timedelta(days=1)
        expiries = self.document.expiries
        following = expiries[bisect_left(expiries, self.now) :][:1]
        # An expiry is the last moment at which a thing still holds.
        return min([midnight, *(at + timedelta(microseconds=1) for at in following)])

    def as_of(self, panel: str) -> datetime:
        """Return the as_of of the document a panel stands in, kept or newest."""
        return self.kept.get(panel, self.document.head.as_of)

    def weight(self, record: Record) -> Weight:
        """Return whether a record counts.

        Withdrawn, retracted and superseded ones are out; a disputed one, one of unknown standing
        and one past its own `expires_at` may count.
        """
        if self._gone(record) or record.id in self._superseded:
            return Weight.OUT
        expired = record.expires_at is not None and self.now > record.expires_at
        return Weight.COUNTS if record.standing in _STANDS and not expired else Weight.MAY_COUNT

    def reckoned(self, records: Iterable[R]) -> list[R]:
        """Return the records that count or may count, in their order."""
        return [record for record in records if self.weight(record) is not Weight.OUT]

    def claims(self, tally: Tally) -> list[Claim]:
        """Return the claims of a tally that count or may count; a tally that is out has none."""
        return [] if self.weight(tally) is Weight.OUT else self.reckoned(tally.claims)

    def counted(self, records: Iterable[R]) -> list[R]:
        """Return the records that surely count, in their order."""
        return [record for record in records if self.weight(record) is Weight.COUNTS]

    @cached_property
    def _superseded(self) -> frozenset[str]:
        return superseded(
            {
                record.id: frozenset(record.supersedes)
                for record in self.document.by_id.values()
                if record.supersedes and not self._gone(record)
            }
        )

    def _gone(self, record: Record) -> bool:
        return record.standing is Standing.WITHDRAWN or record.id in self.document.retractions_by_id
