"""The figures of a record, each in the words of the record's page and as numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from dashboard.board.facts.congress import needed_words
from dashboard.board.facts.polling import margin_words
from dashboard.board.law import term_words
from dashboard.board.polling import net_line
from dashboard.board.scene import Scene
from dashboard.contract.clocks import Clock
from dashboard.contract.congress import Action, VoteTally
from dashboard.contract.polling import Poll
from dashboard.contract.posture import Force
from dashboard.contract.quantity import Quantity
from dashboard.contract.record import Record
from dashboard.contract.strikes import Claim, Strike, Tally
from dashboard.watch.figure import figure_text, quantity_words
from dashboard.watch.legal_clock import clock_text, term
from dashboard.watch.poll import net_support, points
from dashboard.watch.tally import tally_headline
from dashboard.watch.vote import needed, short_by, shortfall_words

DERIVED = "derived"
"""The qualifier of what no record states and the program works out."""
STATED = "exact"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a record."""

    name: str
    words: str
    """As on the record's page."""
    qualifier: str = ""
    """The contract's word, or `derived`; empty where it has none."""
    value: Decimal | None = None
    low: Decimal | None = None
    """Where its interval begins; None where that cannot be told."""
    high: Decimal | None = None
    """Where its interval ends; None where it has no bound, or that cannot be told."""
    unit: str = ""
    short: str = ""
    """As in a list: `≥20`, `20-21+`."""
    quoted: str = ""
    """Its source's own words."""


def figures(record: Record, scene: Scene) -> Iterator[Figure]:
    """Yield the figures of a record; of one that has none, nothing."""
    match record:
        case Tally():
            headline = tally_headline(record, scene.reckoning)
            yield Figure("headline", headline, DERIVED, short=headline)
        case Claim():
            yield _of_quantity("claim", record.quantity)
        case Strike():
            for name, quantity in (("killed", record.killed), ("number", record.ordinal)):
                if quantity is not None:
                    yield _of_quantity(name, quantity)
        case Force() if record.strength is not None:
            yield _of_quantity("strength", record.strength)
        case Action() if record.tally is not None:
            yield from _of_vote(record, record.tally)
        case Poll():
            yield from _of_poll(record)
        case Clock():
            yield from _of_clock(record, scene)


def _of_quantity(name: str, quantity: Quantity) -> Figure:
    interval = quantity.interval
    return Figure(
        name,
        quantity_words(quantity, quantity.unit),
        quantity.qualifier.value,
        value=quantity.value,
        low=None if interval is None else interval.low,
        high=None if interval is None else interval.high,
        unit=quantity.unit,
        short=figure_text(quantity),
        quoted=quantity.text or "",
    )


def _stated(name: str, words: str, number: Decimal | int, unit: str) -> Figure:
    exact = Decimal(number)
    return Figure(name, words, STATED, exact, exact, exact, unit)


def _between(name: str, words: str, found: range | None, unit: str) -> Figure:
    low, high = (None, None) if found is None else (Decimal(found.start), Decimal(found.stop - 1))
    return Figure(name, words, DERIVED, low if low == high else None, low, high, unit)


def _of_vote(action: Action, tally: VoteTally) -> Iterator[Figure]:
    counted = (
        ("yea", tally.yea),
        ("nay", tally.nay),
        ("present", tally.present),
        ("not voting", tally.not_voting),
    )
    for name, votes in counted:
        if votes is not None:
            yield _stated(name, f"{name} {votes}", votes, "votes")
    yield _between("needed", needed_words(action, tally), needed(tally, action.chamber), "votes")
    yield _between("short by", shortfall_words(action), short_by(action), "votes")


def _of_poll(poll: Poll) -> Iterator[Figure]:
    for answer in poll.answers:
        name = f"answer, {answer.side.value}" if answer.side else "answer"
        yield _stated(name, f"{points(answer.pct)} {answer.label}", answer.pct, "percent")
    yield Figure("net support", net_line(poll), DERIVED, net_support(poll), unit="points")
    if poll.margin_of_error is not None:
        yield _stated("margin of error", margin_words(poll) or "", poll.margin_of_error, "points")
    if poll.sample_size is not None:
        yield _stated("sample", f"{poll.sample_size:,}", poll.sample_size, "persons")


def _of_clock(clock: Clock, scene: Scene) -> Iterator[Figure]:
    today, ends = scene.now.date(), term(clock)
    yield _stated("term", term_words(clock), clock.days, "days")
    left = None if ends is None else ends.days_left(today)
    span = None if left is None else range(min(left), max(left) + 1)
    yield _between("days left", clock_text(clock, today), span, "days")
