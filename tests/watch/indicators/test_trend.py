"""Where the intensity of a tile goes, against 7 days before: each family by its own figure."""

from typing import Any

import pytest

from dashboard.contract.indicators import Trend
from tests.watch.documents import Json, strike
from tests.watch.indicators.standing import DOUBTED, linked, trend
from tests.watch.rules.asking import UNREAD
from tests.watch.rules.congress_records import measure, vote
from tests.watch.rules.designation_records import designation, step
from tests.watch.rules.poll_records import before, poll
from tests.watch.rules.strike_records import count

RISING, FALLING, STEADY, UNKNOWN = Trend.RISING, Trend.FALLING, Trend.STEADY, Trend.UNKNOWN
# Today is 17 November: what was known 7 days ago was known by the end of the 10th.
OLD, NEW = "2025-11-10", "2025-11-11"


def ladder(*steps: Json, **members: Any) -> list[Json]:
    return [designation(*steps, **members)]


def two(old: str, new: str) -> list[Json]:
    """Return two designations, one that came to its step before, one this week."""
    return [designation(step(old, OLD)), designation(step(new, NEW), name="e")]


PAPERWORK: dict[str, tuple[list[Json], Trend]] = {
    "no step": (ladder(), STEADY),
    "an old step": (ladder(step("announced", OLD)), STEADY),
    "a step of this week": (ladder(step("announced", NEW)), RISING),
    "a higher step of this week": (ladder(step("signalled", OLD), step("published", NEW)), RISING),
    "a lower step of this week": (ladder(step("notified", OLD), step("announced", NEW)), STEADY),
    "revoked this week": (ladder(step("published", OLD), step("revoked", NEW)), FALLING),
    "revoked long ago": (ladder(step("published", "2025-10"), step("revoked", OLD)), STEADY),
    "old, reported this week": (ladder(step("announced", "2025-10-01", NEW)), RISING),
    "old, reported before": (ladder(step("announced", "2025-10-01", OLD)), STEADY),
    "a step of this month": (ladder(step("announced", "2025-11")), UNKNOWN),
    "a step of last month": (ladder(step("announced", "2025-10")), STEADY),
    "a step on no day": (ladder(step("announced", None)), UNKNOWN),
    "no rung of this month": (ladder(step("under_review", "2025-11")), STEADY),
    "a step ahead": (ladder(step("published", "2025-11-24")), STEADY),
    "one that may count": (ladder(step("announced", OLD), **DOUBTED), UNKNOWN),
    "one held back beside": ([*ladder(step("announced", OLD)), UNREAD], UNKNOWN),
    "two, one climbs above": (two("announced", "published"), RISING),
    "two, the lower one climbs": (two("published", "announced"), STEADY),
}


@pytest.mark.parametrize(("listed", "said"), PAPERWORK.values(), ids=PAPERWORK)
def test_paperwork_goes_by_the_step_as_known_then(listed: list[Json], said: Trend) -> None:
    assert trend(linked("d", "e"), designations=listed).trend is said


LONG_AGO = strike("s0", occurred="2025-01-01")


def strikes(this: int, prior: int, *more: Json, counted: Json | None = None) -> Json:
    """Return so many strikes in the last 7 days and in the 7 before, and one long ago."""
    dated = [*["2025-11-11"] * this, *["2025-11-10"] * prior]
    listed = [strike(f"x{at}", occurred=day) for at, day in enumerate(dated)]
    events = [LONG_AGO, *listed, *more]
    return {"events": events, "count": counted or count("exact", len(events))}


MONTH = strike("m", occurred="2025-11")
TEMPO: dict[str, tuple[Json, Trend]] = {
    "4 and 0, beyond 3.92": (strikes(4, 0), RISING),
    "3 and 0, within 3.39": (strikes(3, 0), STEADY),
    "0 and 4": (strikes(0, 4), FALLING),
    "0 and 3": (strikes(0, 3), STEADY),
    "8 and 2, within 6.2": (strikes(8, 2), STEADY),
    "9 and 2, beyond 6.5": (strikes(9, 2), RISING),
    "none at all": (strikes(0, 0), STEADY),
    "one more of this month, steady with it or without": (strikes(1, 1, MONTH), STEADY),
    "one more of this month, which decides": (strikes(4, 0, MONTH), UNKNOWN),
    "more counted than listed": (strikes(1, 0, counted=count("at_least", 9)), UNKNOWN),
    "one held back": (strikes(1, 0, UNREAD), UNKNOWN),
    "a count that is held back": (strikes(1, 0, counted=UNREAD), UNKNOWN),
}


@pytest.mark.parametrize(("panel", "said"), TEMPO.values(), ids=TEMPO)
def test_tempo_goes_by_the_standard_error_of_two_counts(panel: Json, said: Trend) -> None:
    assert trend(linked("s0"), strikes=panel).trend is said


def other(yea: int | None, nay: int = 0, day: str = "2025-10-01", **members: Any) -> Json:
    return vote(yea, nay, "w", occurred=day, **members)


def new(yea: int | None, nay: int = 0, **members: Any) -> Json:
    return vote(yea, nay, **{"occurred": NEW, **members})


HILL: dict[str, tuple[list[Json], Trend]] = {
    "no advance vote": ([vote(49, 51, yea_effect="block"), measure()], UNKNOWN),
    "none in the last 7 days": ([vote(49, 51, occurred=OLD)], STEADY),
    "a first vote": ([new(49, 51)], RISING),
    "a first vote without a tally": ([new(None)], RISING),
    "short by fewer": ([new(49, 51), other(47, 53)], RISING),
    "short by more": ([new(47, 53), other(49, 51)], FALLING),
    "short by as many": ([new(49, 51), other(49, 51)], STEADY),
    "carried, the one before short": ([new(51, 49), other(49, 51)], RISING),
    "carried twice": ([new(51, 49), other(60, 40)], STEADY),
    "short, the one before carried": ([new(49, 51), other(51, 49)], FALLING),
    "carried by its outcome": ([new(None, outcome="passed"), other(49, 51)], RISING),
    "the newest without a tally": ([new(None), other(49, 51)], UNKNOWN),
    "the one before without a tally": ([new(49, 51), other(None)], UNKNOWN),
    "both without a tally": ([new(None), other(None)], UNKNOWN),
    "old, without a tally": ([vote(occurred=OLD), other(None)], STEADY),
    "of this month, as before": ([vote(49, 51, occurred="2025-11"), other(49, 51)], STEADY),
    "of this month, otherwise": ([vote(49, 51, occurred="2025-11"), other(47, 53)], UNKNOWN),
    "two of one day": ([new(49, 51), other(47, 53, NEW)], UNKNOWN),
    "a new one that may count": ([new(49, 51, **DOUBTED), other(47, 53)], UNKNOWN),
    "one held back": ([vote(49, 51, occurred=OLD), UNREAD], UNKNOWN),
}


@pytest.mark.parametrize(("listed", "said"), HILL.values(), ids=HILL)
def test_the_hill_goes_by_what_the_newest_vote_lacked(listed: list[Json], said: Trend) -> None:
    assert trend(linked("v", "m"), congress=listed).trend is said


N: Json = {"sample_size": 1000}
OPINION: dict[str, tuple[list[Json], Trend]] = {
    "rose": ([poll(60, 40, **N), before(50, 50, **N)], RISING),
    "fell": ([poll(40, 60, **N), before(50, 50, **N)], FALLING),
    "within its error": ([poll(51, 49, **N), before(50, 50, **N)], STEADY),
    "one poll": ([poll(40, 60, **N)], UNKNOWN),
    "no margin": ([poll(40, 60), before(50, 50)], UNKNOWN),
    "another question": ([poll(40, 60, **N), before(50, 50, question="R?", **N)], UNKNOWN),
    "another population": ([poll(40, 60, **N), before(50, 50, population="adults", **N)], UNKNOWN),
    "too old": ([poll(60, 40, field_end="2025-10-17", **N), before(50, 50, **N)], UNKNOWN),
    "one held back": ([poll(51, 49, **N), before(50, 50, **N), UNREAD], UNKNOWN),
}


@pytest.mark.parametrize(("listed", "said"), OPINION.values(), ids=OPINION)
def test_opinion_goes_by_polls_of_one_question(listed: list[Json], said: Trend) -> None:
    assert trend(linked("p"), polling=listed).trend is said
