"""The campaign's weekly mean, and how odd the last week is against it."""

from datetime import date
from fractions import Fraction

import pytest

from dashboard.watch.ground import Ground
from dashboard.watch.measures.poisson import poisson_tail
from dashboard.watch.measures.registry import read
from tests.watch.documents import Json, claim, quantity, strike, tally
from tests.watch.measures.told import is_told
from tests.watch.rules.asking import ground, watching

# Today is 17 November, so the campaign before the last 7 days ends on the 10th.
SINCE = "2025-10-14"
"""28 days before the last 7."""


def days(*occurred: str | None, **members: object) -> list[Json]:
    return [strike(f"s{at}", occurred=day, **members) for at, day in enumerate(occurred)]


def bounds(name: str, on: Ground) -> tuple[float, float | None] | None:
    """Return the least and the most of a measure; None where it cannot tell."""
    span = read(name, on, watching()).span
    if span is None:
        return None
    return float(span.low), None if span.high is None else float(span.high)


def between(
    least: Fraction | float, most: Fraction | float | None = None, unbound: bool = False
) -> tuple[object, object]:
    """Return what about equals such bounds; with one figure both are the same."""
    high = least if most is None else most
    return pytest.approx(float(least)), None if unbound else pytest.approx(float(high))


FOUR = days("2025-10-15", "2025-10-20", "2025-10-30", "2025-11-10")
MEANS: dict[str, tuple[list[Json], Json | None, tuple[object, object] | None]] = {
    "four in four weeks": (FOUR, tally(since=SINCE), between(1)),
    "none at all": ([], tally(since=SINCE), between(0)),
    "those of the last 7 days aside": (
        [*FOUR, strike("new", occurred="2025-11-11")],
        tally(since=SINCE),
        between(1),
    ),
    "one that may be of the last 7 days": (
        [*FOUR, strike("new", occurred="2025-11")],
        tally(since=SINCE),
        between(1, Fraction(7 * 5, 28)),
    ),
    "one disputed": (
        [*FOUR, strike("new", occurred="2025-10-20", standing="disputed")],
        tally(since=SINCE),
        between(1, Fraction(7 * 5, 28)),
    ),
    "two not listed": (
        FOUR,
        tally(claim("c", quantity("exact", 6)), since=SINCE),
        between(1, Fraction(7 * 6, 28)),
    ),
    "no upper bound": (
        FOUR,
        tally(claim("c", quantity("at_least", 6)), since=SINCE),
        between(0, unbound=True),
    ),
    "a month as its start": (
        FOUR,
        tally(since="2025-10"),
        None,
    ),
    "the month before as its start": (
        FOUR,
        tally(since="2025-09"),
        between(Fraction(7 * 4, 71), Fraction(7 * 4, 42)),
    ),
    "exactly 14 days": (FOUR, tally(since="2025-10-28"), between(2)),
    "13 days": (FOUR, tally(since="2025-10-29"), None),
    "a start after the last 7 days": (FOUR, tally(since="2025-11-12"), None),
    "the claim's since": (
        FOUR,
        tally(claim("c", quantity("exact", 4), since=SINCE)),
        between(1),
    ),
    "the count's since before its claims'": (
        FOUR,
        tally(claim("c", quantity("exact", 4), since="2025-10-28"), since=SINCE),
        between(1),
    ),
    "two claims of two days": (
        FOUR,
        tally(
            claim("c", quantity("exact", 4), since=SINCE),
            claim("d", quantity("exact", 4), since="2025-10-28"),
        ),
        between(1, 2),
    ),
    "a disputed claim's since, or the first listed strike": (
        days("2025-10-28", "2025-10-29", "2025-10-30", "2025-10-31"),
        tally(claim("c", quantity("exact", 4), since=SINCE, standing="disputed")),
        between(1, 2),
    ),
    "a withdrawn claim's since": (
        days("2025-10-28", "2025-10-29", "2025-10-30", "2025-10-31"),
        tally(claim("c", quantity("exact", 4), since=SINCE, standing="withdrawn")),
        between(2),
    ),
    "a disputed count's since, or the first listed strike": (
        days("2025-10-28", "2025-10-29", "2025-10-30", "2025-10-31"),
        tally(since=SINCE, standing="disputed"),
        between(1, 2),
    ),
    "the first listed strike": (FOUR, None, between(Fraction(28, 27))),
    "the first listed strike, disputed": (
        [*FOUR, strike("old", occurred="2025-09-02", standing="disputed")],
        None,
        between(Fraction(28, 70), Fraction(7 * 5, 27)),
    ),
    "no start": ([], None, None),
    # It may have begun on the first day there is.
    "one strike without a day": (
        days("2025-10-14", None),
        None,
        between(Fraction(7, date(2025, 11, 10).toordinal()), Fraction(14, 28)),
    ),
}


@pytest.mark.parametrize(("events", "count", "said"), MEANS.values(), ids=MEANS.keys())
def test_the_weekly_mean_is_of_the_campaign_before_the_last_week(
    events: list[Json], count: Json | None, said: tuple[object, object] | None
) -> None:
    on = ground(strikes={"events": events, "count": count})
    assert bounds("weekly_mean", on) == said


def test_the_least_days_of_a_campaign_come_from_the_config() -> None:
    reckoning = ground(strikes={"events": FOUR, "count": tally(since="2025-11-01")}).reckoning
    assert bounds("weekly_mean", Ground(reckoning, campaign_days=11)) is None
    assert bounds("weekly_mean", Ground(reckoning, campaign_days=10)) == between(Fraction(28, 10))


def test_the_tail_is_of_the_strikes_of_the_week_with_the_mean() -> None:
    week = [strike(f"n{at}", occurred="2025-11-12") for at in range(3)]
    on = ground(strikes={"events": [*FOUR, *week], "count": tally(since=SINCE)})
    assert bounds("tempo_tail", on) == between(poisson_tail(3, 1.0))


def test_the_tail_is_least_with_most_strikes_and_the_lower_mean() -> None:
    week = days("2025-11-12", "2025-11")
    events = [*FOUR, *({**one, "id": f"n{at}"} for at, one in enumerate(week))]
    on = ground(strikes={"events": events, "count": tally(since=SINCE)})
    assert bounds("tempo_tail", on) == between(poisson_tail(2, 1.0), poisson_tail(1, 1.25))


def test_the_tail_of_a_count_without_bound_may_be_any() -> None:
    count = tally(claim("c", quantity("at_least", 9)), since=SINCE)
    on = ground(strikes={"events": FOUR, "count": count})
    assert bounds("tempo_tail", on) == (0.0, 1.0)


def test_there_is_no_tail_without_a_mean() -> None:
    on = ground(strikes={"events": FOUR, "count": tally(since="2025-11-01")})
    assert not is_told("tempo_tail", on)
