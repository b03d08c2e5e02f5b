"""The clocks, with what each party says of them."""

from __future__ import annotations

from dashboard.board.doubt import with_doubts
from dashboard.board.handover.account import Account
from dashboard.board.handover.section import Section
from dashboard.board.law import term_words
from dashboard.board.scene import Scene
from dashboard.contract.clocks import Clock
from dashboard.contract.day import Day
from dashboard.watch.day_words import day_words
from dashboard.watch.legal_clock import clock_text, party_words, term
from widgets.views import Line, Piece


def clocks_section(account: Account) -> Section:
    """Return the section: each clock with its last day, its start and its parties."""
    scene = account.scene.live
    clocks = scene.shown.clocks.records
    blocks = tuple(line for clock in clocks for line in _clock(clock, scene))
    return Section(4, "CLOCKS", "" if blocks else "none in feed", (), blocks)


def _clock(clock: Clock, scene: Scene) -> tuple[Line, Line]:
    title = with_doubts(clock.title, clock, scene)
    words = f"{clock_text(clock, scene.now.date())}{_days(clock, scene)}"
    head = Line(
        (Piece(f"{title}, {term_words(clock)}:"), Piece(words)), refs=scene.refs(clock.refs)
    )
    return head, Line((Piece(party_words(clock)),), indent=4)


def _days(clock: Clock, scene: Scene) -> str:
    """Return the last day and the start, where there is one: ` 3 Nov, from 4 Sep`."""
    ends = term(clock)
    if ends is None or clock.start is None:
        return ""
    first, last = (
        day_words(Day(day.year, day.month, day.day), scene.year) for day in (ends.first, ends.last)
    )
    begins = [day_words(day, scene.year) for day in (clock.start.earliest, clock.start.latest)]
    return f" {_span(first, last)}, from {_span(*begins)}"


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"
