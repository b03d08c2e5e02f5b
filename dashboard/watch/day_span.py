"""The days on which something may have happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from dashboard.contract.answer import Answer
from dashboard.contract.day import Day
from dashboard.contract.record import Record
from dashboard.watch.counting import Reckoning, Weight

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class DaySpan:
    """From the first to the last day it may have been; `first` is date.min where none bounds it."""

    first: date
    last: date

    def within(self, start: date, end: date) -> Answer:
        """Answer whether it was on one of the days from `start` to `end`."""
        if self.last < start or self.first > end:
            return Answer.FALSE
        return Answer.TRUE if start <= self.first and self.last <= end else Answer.CANNOT_TELL


def day_span(occurred: Day | None, reported: Day | None, today: date) -> DaySpan | None:
    """Return the days an event may have lain on, none after `today`; None if it lies ahead.

    It lies on its `occurred`, not after its `reported`; with `reported` alone on that day or any
    day before; with neither on any day up to today.
    """
    last = today if reported is None else min(today, reported.last)
    if occurred is None:
        return DaySpan(date.min, last)
    span = DaySpan(occurred.first, min(occurred.last, last))
    return span if span.first <= span.last else None


def last_days(days: int, today: date) -> tuple[date, date]:
    """Return the first and the last of the `days` civil days that end today."""
    return today - timedelta(days - 1), today


def newest(records: Sequence[R], reckoning: Reckoning) -> list[R]:
    """Return the records that may be the newest, in their order.

    Any record that counts or may count is one of them, unless another that surely counts is
    certainly later.
    """
    spans = [
        (record, span)
        for record in reckoning.reckoned(records)
        if (span := day_span(record.occurred, record.reported, reckoning.today)) is not None
    ]
    bound = max(
        (span.first for record, span in spans if reckoning.weight(record) is Weight.COUNTS),
        default=date.min,
    )
    return [record for record, span in spans if span.last >= bound]
