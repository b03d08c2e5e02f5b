"""Measures of the polls that ask a linked poll's question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from dashboard.contract.indicators import Indicator
from dashboard.contract.polling import Poll
from dashboard.watch.counting import Weight
from dashboard.watch.day_span import DaySpan, day_span
from dashboard.watch.ground import Ground
from dashboard.watch.measures.reading import Reading
from dashboard.watch.newest import MOST, Entry, newest_pairs, newest_readings, too_many
from dashboard.watch.poll import Question, net_change, net_margin, net_support, question_key

Read = Callable[[Entry[Poll]], Reading]
NO_POLL = "no poll of the question"
ONE_POLL = "one poll of this question"


def questions(ground: Ground, indicator: Indicator) -> Sequence[Question]:
    """Return the questions of the linked polls, each once, those of retracted ones too."""
    linked = [r for r in ground.linked(indicator, "polling") if isinstance(r, Poll)]
    links = set(indicator.links or ())
    retracted = (one.record for one in ground.reckoning.document.retracted)
    gone = [record for record in retracted if isinstance(record, Poll) and record.id in links]
    return list(dict.fromkeys(question_key(poll) for poll in (*linked, *gone)))


def asked(ground: Ground, question: Question) -> Sequence[Entry[Poll]]:
    """Return the polls of a question that have happened, by the end of their field."""
    weight, today = ground.reckoning.weight, ground.today
    return [
        Entry(poll, field_end(poll, today), weight(poll) is Weight.COUNTS)
        for poll in ground.asking(question)
        if day_span(poll.occurred, poll.reported, today) is not None
    ]


def field_end(poll: Poll, today: date) -> DaySpan:
    """Return the days on which the field of a poll may have ended.

    As stated; without it between the start of the field and the report, or today.
    """
    last = today if poll.reported is None else min(today, poll.reported.last)
    if poll.field_end is not None:
        return DaySpan(min(poll.field_end.first, last), min(poll.field_end.last, last))
    first = date.min if poll.field_start is None else min(poll.field_start.first, last)
    return DaySpan(first, last)


def age(entry: Entry[Poll], ground: Ground) -> Reading:
    """Return the days since the field of a poll ended."""
    first = entry.span.first
    most = None if first == date.min else (ground.today - first).days
    return Reading.of((ground.today - entry.span.last).days, most, (entry.record.id,))


def poll_age(ground: Ground, indicator: Indicator) -> Reading:
    """Return the days since the field of the newest poll ended."""
    return _of_newest(ground, indicator, lambda entry: age(entry, ground))


def net_support_reading(ground: Ground, indicator: Indicator) -> Reading:
    """Return the net support of the newest poll, as stated."""
    return _of_newest(ground, indicator, lambda entry: _told(net_support(entry.record), "net"))


def net_margin_reading(ground: Ground, indicator: Indicator) -> Reading:
    """Return the 95 % margin of error of the newest poll's net support."""
    return _of_newest(ground, indicator, lambda entry: _told(net_margin(entry.record), "MoE"))


def net_change_reading(ground: Ground, indicator: Indicator) -> Reading:
    """Return the newest poll's net support less that of the one before."""
    found = _entries(ground, indicator)
    if isinstance(found, Reading):
        return found
    ids = tuple(entry.record.id for entry in found)
    changes: list[Decimal] = []
    for last, before in newest_pairs(found):
        if last is None or before is None:
            return Reading.untold(ONE_POLL if last else NO_POLL, ids)
        change = net_change(before.record, last.record)
        if change is None:
            return Reading.untold("net support of one of them", ids)
        changes.append(change.points)
    return Reading.of(min(changes), max(changes), ids)


def _of_newest(ground: Ground, indicator: Indicator, read: Read) -> Reading:
    found = _entries(ground, indicator)
    if isinstance(found, Reading):
        return found
    readings = newest_readings(found)
    ids = tuple(entry.record.id for entry in readings if entry is not None)
    if None in readings:
        return Reading.untold(NO_POLL if not ids else "no poll surely counts", ids)
    said = [read(entry) for entry in readings if entry is not None]
    untold = [reading for reading in said if reading.span is None]
    if untold:
        return untold[0].resting_on(ids)
    spans = [reading.span for reading in said if reading.span is not None]
    highs = [span.high for span in spans if span.high is not None]
    high = max(highs) if len(highs) == len(spans) else None
    return Reading.of(min(span.low for span in spans), high, ids)


def _entries(ground: Ground, indicator: Indicator) -> Sequence[Entry[Poll]] | Reading:
    if lack := ground.lack("polling"):
        return Reading.untold(lack)
    match questions(ground, indicator):
        case []:
            return Reading.untold("no linked poll can be read")
        case [question]:
            found = asked(ground, question)
        case _:
            return Reading.untold("polls of several questions are linked")
    if too_many(found):
        return Reading.untold(f"more than {MOST} polls may be the newest")
    return found


def _told(figure: Decimal | float | None, what: str) -> Reading:
    if figure is None:
        return Reading.untold(f"{what} not given" if what == "MoE" else f"{what} cannot be told")
    return Reading.point(figure)
