"""What a record of each kind states as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.changes.statement import ABSENT, Statement, day, named, quantity_figure
from dashboard.board.place_words import place_words
from dashboard.board.polling import field_dates
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.contract.clocks import Clock
from dashboard.contract.congress import Action
from dashboard.contract.day import Day
from dashboard.contract.indicators import Indicator
from dashboard.contract.polling import Poll
from dashboard.contract.posture import Force
from dashboard.contract.record import Record
from dashboard.contract.strikes import Claim, Strike
from dashboard.watch.day_words import day_words
from dashboard.watch.legal_clock import clock_text
from dashboard.watch.poll import net_words, points
from dashboard.watch.vote import shortfall_words, tally_words

Named = Iterator[tuple[str, Statement]]


def record_statements(record: Record, scene: Scene) -> Named:
    """Yield what only a record of this kind states, its parts aside; nothing of other kinds."""
    match record:
        case Claim():
            yield named("figure", quantity_figure(record.quantity), "quantity")
            yield named("since", day(record.since, scene), "since")
        case Strike():
            yield from _strike(record)
        case Force():
            yield from _force(record)
        case Action():
            yield from _action(record)
        case Poll():
            yield from _poll(record, scene)
        case Clock():
            yield from _clock(record, scene)
        case Indicator():
            yield from _indicator(record)


def _strike(strike: Strike) -> Named:
    yield named("place", place_words(strike.place), "place")
    yield named("domain", spoken(strike.domain), "domain")
    yield named("killed", quantity_figure(strike.killed), "killed")
    yield named("ordinal", quantity_figure(strike.ordinal), "ordinal")


def _force(force: Force) -> Named:
    yield named("status", spoken(force.status), "status")
    yield named("role", spoken(force.role), "role")
    yield named("place", place_words(force.place), "place")
    yield named("strength", quantity_figure(force.strength), "strength")


def _action(action: Action) -> Named:
    yield named("outcome", spoken(action.outcome), "outcome")
    margin = f', "{action.margin}"' if action.margin else ""
    tally = f"not in feed{margin}"
    if action.tally is not None:
        tally = f"{tally_words(action.tally)}, {shortfall_words(action)}"
    yield named("tally", tally, "tally", "margin")
    yield named("question", action.question, "question")
    measure = "not in feed"
    if action.measure is not None:
        stated = action.measure
        congress = f"Congress {stated.congress}" if stated.congress is not None else None
        measure = ", ".join(filter(None, (stated.number, congress, stated.title)))
    yield named("measure", measure, "measure.number", "measure.congress", "measure.title")


def _poll(poll: Poll, scene: Scene) -> Named:
    margin = ABSENT if poll.margin_of_error is None else points(poll.margin_of_error)
    net = net_words(poll).removesuffix(", MoE not given")
    yield named("margin of error", f"{margin}, {net}", "margin_of_error")
    asked = ", ".join(filter(None, (poll.pollster, poll.sponsor)))
    yield named("pollster, sponsor", asked, "pollster", "sponsor")
    yield named("field dates", field_dates(poll, scene.year), "field_start", "field_end")
    sample = ABSENT if poll.sample_size is None else f"{poll.sample_size:,}"
    population = spoken(poll.population, absent="unstated")
    yield named("population, sample", f"{population}, {sample}", "population", "sample_size")


def _clock(clock: Clock, scene: Scene) -> Named:
    words = clock_text(clock, scene.now.date())
    if clock.start is not None:
        first, last = (_day(one, scene) for one in (clock.start.earliest, clock.start.latest))
        words = f"{first if first == last else f'{first} to {last}'}, {words}"
    yield named("start", words, "start", "days", "day_rule")
    yield named("basis", clock.start_basis, "start_basis")
    yield named("ends in", clock.ends_in, "ends_in")


def _day(stated: Day, scene: Scene) -> str:
    return day_words(stated, scene.year)


def _indicator(indicator: Indicator) -> Named:
    said = indicator.assessed
    words = "not assessed"
    if said is not None:
        trend = f", {spoken(said.trend)}" if said.trend else ""
        words = f"{spoken(said.level)}{trend}, by {said.by or 'nobody named'}"
    yield named("assessed", words, "assessed.level", "assessed.trend", "assessed.by")
