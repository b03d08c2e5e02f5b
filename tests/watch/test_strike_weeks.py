"""Strikes a week, and those without a day."""

from datetime import date

import pytest

from dashboard.watch.counting import Reckoning
from dashboard.watch.strike_weeks import Undated, Week, strike_weeks, undated
from tests.watch.documents import (
    EXAMPLE,
    UPDATE,
    Json,
    claim,
    quantity,
    reckoned,
    strike,
    taken,
    tally,
)

MOST = 12
NOTHING = quantity("unknown")


def weeks(*events: Json, count: Json | None = None) -> dict[str, tuple[int, int]]:
    """Return what occurred and was reported in each week, by its Monday."""
    reckoning = reckoned(strikes={"count": count, "events": list(events)})
    found = strike_weeks(reckoning, MOST)
    return {f"{week.monday:%d %b}": (week.occurred, week.reported) for week in found}


OCTOBER_LAST = {"since": "2025-10-29"}
STRIKES: tuple[tuple[Json, tuple[int, int]], ...] = (
    ({"occurred": "2025-11-10"}, (1, 0)),
    ({"occurred": "2025-11-16"}, (1, 0)),
    ({"occurred": "2025-11-10", "reported": "2025-11-17"}, (1, 0)),
    ({"reported": "2025-11-12"}, (0, 1)),
    ({"occurred": "2025-11", "reported": "2025-11-12"}, (0, 1)),
    ({"occurred": "2025-11-12", "standing": "disputed"}, (1, 0)),
    ({"occurred": "2025-11-12", "standing": "withdrawn"}, (0, 0)),
    ({"occurred": "2025-11"}, (0, 0)),
    ({"reported": "2025-11"}, (0, 0)),
    ({}, (0, 0)),
)


@pytest.mark.parametrize(("members", "tenth"), STRIKES)
def test_a_strike_stands_in_the_week_of_its_day(members: Json, tenth: tuple[int, int]) -> None:
    assert weeks(strike("s", **members), count=tally(**OCTOBER_LAST)) == {
        "27 Oct": (0, 0),
        "03 Nov": (0, 0),
        "10 Nov": tenth,
        "17 Nov": (0, 0),
    }


def test_strikes_of_a_week_are_added() -> None:
    days = ("2025-11-10", "2025-11-11", "2025-11-17")
    events = [strike(f"o{day}", occurred=day) for day in days]
    events += [strike(f"r{day}", reported=day) for day in days[:1]]
    assert weeks(*events) == {"10 Nov": (2, 1), "17 Nov": (1, 0)}


def test_what_is_reported_ahead_happened_by_now() -> None:
    assert weeks(strike("s", reported="2025-11-24"), count=tally(since="2025-11-10")) == {
        "10 Nov": (0, 0),
        "17 Nov": (0, 1),
    }


def test_what_lies_ahead_has_not_happened() -> None:
    today, ahead = strike("s", occurred="2025-11-17"), strike("t", occurred="2025-11-18")
    assert weeks(today, ahead) == {"17 Nov": (1, 0)}


BEGUN = strike("s", occurred="2025-11-12")
STARTS: tuple[tuple[Json | None, list[Json], list[str]], ...] = (
    (None, [], []),
    (tally(), [], []),
    (None, [BEGUN], ["10 Nov", "17 Nov"]),
    (None, [strike("s", reported="2025-11-12")], ["10 Nov", "17 Nov"]),
    (tally(since="2025-11-17"), [BEGUN], ["17 Nov"]),
    (tally(since="2025-11-24"), [BEGUN], []),
    (tally(claim("a", NOTHING, since="2025-11-17")), [BEGUN], ["17 Nov"]),
    (
        tally(claim("a", NOTHING, since="2025-11-17"), claim("b", NOTHING, since="2025-11-10")),
        [],
        ["10 Nov", "17 Nov"],
    ),
    (
        tally(
            claim("a", NOTHING, since="2025-11-17"),
            claim("b", NOTHING, since="2025-11-10", standing="withdrawn"),
        ),
        [],
        ["17 Nov"],
    ),
    (tally(claim("a", NOTHING, since="2025-09"), since="2025-11-17"), [], ["17 Nov"]),
    (
        tally(claim("a", NOTHING, since="2025-09"), since="2025-09", standing="withdrawn"),
        [BEGUN],
        ["10 Nov", "17 Nov"],
    ),
    (tally(since="2025-11-17", standing="disputed"), [BEGUN], ["17 Nov"]),
)


@pytest.mark.parametrize(("count", "events", "mondays"), STARTS)
def test_the_campaign_starts_with_its_count(
    count: Json | None, events: list[Json], mondays: list[str]
) -> None:
    assert list(weeks(*events, count=count)) == mondays


@pytest.mark.parametrize("since", ["2025", "1900", "0001"])
def test_of_a_long_campaign_the_newest_weeks_are_shown(since: str) -> None:
    mondays = list(weeks(count=tally(since=since)))
    assert (len(mondays), mondays[0], mondays[-1]) == (MOST, "01 Sep", "17 Nov")


EVENTS = [strike("a", occurred="2025-11-12"), strike("b", reported="2025-11-12"), strike("c")]
UNDATED: tuple[tuple[list[Json], tuple[Json, ...], Undated], ...] = (
    ([], (), Undated(0, False)),
    (EVENTS, (), Undated(1, False)),
    ([strike("d", occurred="2025-11", reported="2025")], (), Undated(1, False)),
    ([strike("d", standing="withdrawn")], (), Undated(0, False)),
    (EVENTS, (quantity("exact", 20),), Undated(18, False)),
    (EVENTS, (quantity("range", 20, 25),), Undated(18, True)),
    (EVENTS, (quantity("at_least", 20),), Undated(18, True)),
    (EVENTS, (quantity("at_most", 30),), Undated(1, True)),
    (EVENTS, (quantity("exact", 2),), Undated(1, False)),
)


@pytest.mark.parametrize(("events", "quantities", "missing"), UNDATED)
def test_what_is_counted_but_not_dated_is_said(
    events: list[Json], quantities: tuple[Json, ...], missing: Undated
) -> None:
    claims = [claim(f"q{number}", stated) for number, stated in enumerate(quantities)]
    reckoning = reckoned(strikes={"count": tally(*claims), "events": events})
    assert undated(reckoning) == missing


def test_the_example_has_one_strike_as_reported_and_the_rest_undated() -> None:
    document = taken(EXAMPLE.read_bytes())
    reckoning = Reckoning(document, document.head.as_of)
    found = strike_weeks(reckoning, MOST)
    assert [week for week in found if week.occurred or week.reported] == [
        Week(date(2025, 11, 10), occurred=0, reported=1)
    ]
    assert (found[0].monday, found[-1].monday) == (date(2025, 9, 1), date(2025, 11, 17))
    assert undated(reckoning) == Undated(19, more=True)


def test_the_update_gives_the_strike_its_day() -> None:
    document = taken(UPDATE.read_bytes())
    found = strike_weeks(Reckoning(document, document.head.as_of), MOST)
    assert [week for week in found if week.occurred or week.reported] == [
        Week(date(2025, 11, 10), occurred=1, reported=0)
    ]
