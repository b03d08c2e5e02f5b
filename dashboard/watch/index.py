"""What is worked out of a document once, however often the board is drawn from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from itertools import chain
from typing import TypeVar

from dashboard.contract.congress import Action
from dashboard.contract.developments import Development
from dashboard.contract.feed import Document
from dashboard.contract.leaves import leaves
from dashboard.contract.polling import Poll
from dashboard.contract.record import Record
from dashboard.contract.strikes import Strike
from dashboard.watch.age import moments, newest_moment
from dashboard.watch.headline import poll_day
from dashboard.watch.poll import Question, question_key

R = TypeVar("R", bound=Record)


class Index:
    """Orders, newest moments and searchable texts of one document, each made when first asked."""

    def __init__(self, document: Document) -> None:
        """Take the document."""
        self._document = document
        self._moments: dict[str, Sequence[datetime]] = {}
        self._texts: dict[int, str] = {}

    @cached_property
    def strikes(self) -> Sequence[Strike]:
        """Return the strikes by the day they lie on, newest first; those without one come last."""
        return _newest_first(self._document.strikes.events.records, _last_day)

    @cached_property
    def congress(self) -> Sequence[Action]:
        """Return the congressional actions likewise."""
        return _newest_first(self._document.congress.records, _last_day)

    @cached_property
    def developments(self) -> Sequence[Development]:
        """Return the developments likewise, by the last day they state: news is of its report."""
        return _newest_first(self._document.developments.records, _last_stated)

    @cached_property
    def polls(self) -> Mapping[Question, Sequence[Poll]]:
        """Return the polls of each question by the day they stand at, the oldest first."""
        asked: dict[Question, list[Poll]] = {}
        for poll in sorted(self._document.polling.records, key=poll_day):
            asked.setdefault(question_key(poll), []).append(poll)
        return asked

    def newest(self, panels: Iterable[str], now: datetime) -> datetime | None:
        """Return the newest moment of the records of some panels, as `newest_moment` chooses it."""
        found = (newest_moment(self._in_order(panel), now) for panel in panels)
        return newest_moment(sorted(filter(None, found)), now)

    def _in_order(self, panel: str) -> Sequence[datetime]:
        if panel not in self._moments:
            records = self._document.panels[panel].records
            self._moments[panel] = sorted(chain.from_iterable(map(moments, records)))
        return self._moments[panel]

    def matching(self, records: Sequence[R], words: str) -> Sequence[R]:
        """Return the records in which every one of `words` stands in some field, case aside."""
        found, texts = records, self._texts
        for word in words.casefold().split():
            self._know(found)
            found = [record for record in found if word in texts[id(record)]]
        return found

    def know_texts(self, before: Index) -> None:
        """Work out ahead what filters look through; slow for a large document, in any thread.

        What an index `before` has of the same records, while its document is held, is taken over.
        """
        known, own = before._texts, self._document.by_id.values()
        self._texts |= {id(one): known[id(one)] for one in own if id(one) in known}
        self._know((*self._document.by_id.values(), *self._document.sources.records))

    def _know(self, records: Iterable[Record]) -> None:
        # The document holds its records, so that no other one comes to the place of any of them.
        for record in records:
            if id(record) not in self._texts:
                self._texts[id(record)] = "\n".join(leaves(record).values()).casefold()


def _newest_first(records: Sequence[R], day: Callable[[R], date]) -> Sequence[R]:
    return sorted(records, key=day, reverse=True)


def _last_day(record: Record) -> date:
    """Return the last day a record may lie on, however late it was reported."""
    return min(_stated(record), default=date.min)


def _last_stated(record: Record) -> date:
    return max(_stated(record), default=date.min)


def _stated(record: Record) -> Iterator[date]:
    return (day.last for day in (record.occurred, record.reported) if day is not None)
