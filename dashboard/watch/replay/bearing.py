"""Whether a record surely bears on a later time than the one that is asked about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from dashboard.contract.clocks import Clock
from dashboard.contract.day import Day
from dashboard.contract.designations import Step
from dashboard.contract.polling import Poll
from dashboard.contract.record import Record
from dashboard.watch.replay.mode import Mode


def lies_ahead(record: Record, at: datetime, mode: Mode) -> bool:
    """Tell whether a record was surely reported, or surely happened, only after a time.

    As on the board the day that is stated counts: of what was known then `reported`, else
    `occurred`; of what is known now the other way round. A record without a day stays.
    """
    days = _days(record, mode)
    if days:
        return _is_ahead(days[0], at)
    return record.as_of is not None and record.as_of > at


def step_lies_ahead(step: Step, at: datetime, mode: Mode) -> bool:
    """Tell the same of a step of a designation."""
    days = _in_order(step.reported, step.occurred, mode)
    return bool(days) and _is_ahead(days[0], at)


def is_corrected_later(record: Record, at: datetime) -> bool:
    """Tell whether what a record states was put right only after a time.

    What had been reported by then was something else, which the feed carries in words at most.
    """
    return record.correction is not None and record.correction.at > at


def _days(record: Record, mode: Mode) -> list[Day]:
    days = _in_order(record.reported, record.occurred, mode)
    match record:
        case Poll():
            asked = _stated((record.field_end, record.field_start))
            # No poll is reported before it is taken, and it is the taking that happens.
            return [*days, *asked] if mode is Mode.THEN else [*asked, *days]
        case Clock(start=start) if start is not None:
            return [start.earliest]
    return days


def _in_order(reported: Day | None, occurred: Day | None, mode: Mode) -> list[Day]:
    return _stated((reported, occurred) if mode is Mode.THEN else (occurred, reported))


def _stated(days: Iterable[Day | None]) -> list[Day]:
    return [day for day in days if day is not None]


def _is_ahead(day: Day, at: datetime) -> bool:
    return day.first > at.date()
