"""Measures of Congress: what the newest advance vote was short by, and what is pending."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard.contract.answer import Answer
from dashboard.contract.congress import Action, ActionKind, Outcome
from dashboard.watch.counting import Weight
from dashboard.watch.day_span import day_span
from dashboard.watch.ground import Ground
from dashboard.watch.measures.reading import Reading
from dashboard.watch.newest import Entry, newest_readings
from dashboard.watch.once import once
from dashboard.watch.vote import is_advance_vote, short_by


def entries(ground: Ground, actions: Iterable[Action]) -> Sequence[Entry[Action]]:
    """Return the actions that count or may count and have happened."""
    weight, today = ground.reckoning.weight, ground.today
    return [
        Entry(action, span, weight(action) is Weight.COUNTS)
        for action in ground.reckoning.reckoned(actions)
        if (span := day_span(action.occurred, action.reported, today)) is not None
    ]


@once
def advance_votes(ground: Ground) -> Sequence[Entry[Action]]:
    """Return the votes that would or may have advanced a measure; only the former are sure."""
    found = entries(ground, ground.reckoning.document.congress.records)
    kinds = [(entry, is_advance_vote(entry.record)) for entry in found]
    return [
        Entry(entry.record, entry.span, entry.sure and kind is Answer.TRUE)
        for entry, kind in kinds
        if kind is not Answer.FALSE
    ]


@once
def votes_short_by(ground: Ground) -> Reading:
    """Return the yeas missing to the newest advance vote."""
    lack = ground.lack("congress")
    if lack:
        return Reading.untold(lack)
    readings = newest_readings(advance_votes(ground))
    ids = tuple(entry.record.id for entry in readings if entry is not None)
    if not ids:
        return Reading.untold("no advance vote")
    if None in readings:
        return Reading.untold("no vote that surely counts as an advance vote", ids)
    missing = [short_by(entry.record) for entry in readings if entry is not None]
    known = [votes for votes in missing if votes is not None]
    if len(known) < len(missing):
        return Reading.untold("the tally is not in the feed, or cannot tell", ids)
    return Reading.of(min(v.start for v in known), max(v.stop - 1 for v in known), ids)


@once
def pending(ground: Ground) -> Sequence[Entry[Action]]:
    """Return the records of pending measures."""
    records = ground.reckoning.document.congress.records
    found = [
        one for one in records if one.kind is ActionKind.MEASURE and one.outcome is Outcome.PENDING
    ]
    return entries(ground, found)


def waited(entry: Entry[Action], ground: Ground) -> Reading:
    """Return the days since a measure became pending."""
    first = entry.span.first
    most = None if first == date.min else (ground.today - first).days
    return Reading.of((ground.today - entry.span.last).days, most, (entry.record.id,))


@once
def pending_days(ground: Ground) -> Reading:
    """Return the days that the longest pending measure has waited."""
    lack = ground.lack("congress")
    if lack:
        return Reading.untold(lack)
    found = pending(ground)
    ids = tuple(entry.record.id for entry in found)
    spans = [(waited(entry, ground).span, entry.sure) for entry in found]
    least = [span.low for span, sure in spans if span is not None and sure]
    most = [span.high for span, _ in spans if span is not None]
    if not least:
        return Reading.untold("no measure is surely pending", ids)
    known = [figure for figure in most if figure is not None]
    return Reading.of(max(least), max(known) if len(known) == len(most) else None, ids)
