"""The page of a statutory clock."""

from __future__ import annotations

from dashboard.board.facts.fact import fact, facts
from dashboard.board.law import term_words
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.contract.clocks import Clock
from dashboard.contract.day import Day
from dashboard.watch.day_words import day_words
from dashboard.watch.legal_clock import clock_text, term
from widgets.views import Line, Piece


def clock_facts(clock: Clock, scene: Scene) -> list[Line]:
    """Return how far the clock is, its term and start, and what each party says of it."""
    said = [f"{party.party}: {spoken(party.status)}" for party in clock.parties or ()]
    parties = [Line((Piece(words),), rows=0) for words in said]
    return [
        fact("stands at", clock_text(clock, scene.now.date()), scene.refs(clock.refs)),
        fact("term", term_words(clock)),
        fact("start", _start(clock)),
        fact("basis", clock.start_basis),
        fact("last day", _last_day(clock)),
        fact("ends in", clock.ends_in),
        fact("authority", clock.authority),
        *(facts("parties", parties) if parties else [fact("parties", "none named")]),
    ]


def _start(clock: Clock) -> str:
    if clock.start is None:
        return "no start date"
    return _span(day_words(clock.start.earliest), day_words(clock.start.latest))


def _last_day(clock: Clock) -> str:
    ends = term(clock)
    if ends is None:
        return "cannot tell: no start date"
    days = [day_words(Day(day.year, day.month, day.day)) for day in (ends.first, ends.last)]
    return _span(*days)


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"
