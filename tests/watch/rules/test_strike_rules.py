"""OT-1 and OT-2: a strike on land, and more strikes in a week than the campaign lets expect."""

import pytest

from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from tests.watch.documents import Json, strike, tally
from tests.watch.rules.asking import (
    CANNOT_TELL,
    FALSE,
    TRUE,
    UNREAD,
    answer,
    answers,
    changed,
    ground,
)
from tests.watch.rules.strike_records import count, days

LAND: Json = {"domain": "land"}
SEA: Json = {"domain": "sea"}
OT_1: dict[str, tuple[list[Json], Answer]] = {
    "none": ([], FALSE),
    "at sea": (days("2025-11-10", **SEA), FALSE),
    "on land": (days("2025-11-10", **LAND), TRUE),
    "one of two on land": ([*days("2025-11-10", **SEA), strike("l", **LAND)], TRUE),
    "unknown": (days("2025-11-10", domain="unknown"), CANNOT_TELL),
    "absent": (days("2025-11-10"), CANNOT_TELL),
    "disputed": (days("2025-11-10", standing="disputed", **LAND), CANNOT_TELL),
    "withdrawn": (days("2025-11-10", standing="withdrawn", **LAND), FALSE),
    "superseded": (
        [*days("2025-11-10", **LAND), strike("n", supersedes=["s0"], **SEA)],
        FALSE,
    ),
    "superseded by a withdrawn one": (
        [
            *days("2025-11-10", **LAND),
            strike("n", supersedes=["s0"], standing="withdrawn", **SEA),
        ],
        TRUE,
    ),
    "ahead": (days("2025-11-18", **LAND), FALSE),
    "a month that began": (days("2025-11", **LAND), TRUE),
    "held back, where it would be false": ([*days("2025-11-10", **SEA), UNREAD], CANNOT_TELL),
    "held back, where it is true": ([*days("2025-11-10", **LAND), UNREAD], TRUE),
    "a doubled id": ([*days("2025-11-10", **SEA), *days("2025-11-10", **LAND)], FALSE),
}


@pytest.mark.parametrize(("events", "said"), OT_1.values(), ids=OT_1.keys())
def test_ot_1_asks_for_a_strike_on_land(events: list[Json], said: Answer) -> None:
    assert answer("OT-1", ground(strikes={"events": events})) is said


def test_ot_1_does_not_mind_that_the_count_is_held_back() -> None:
    on = ground(strikes={"events": [], "count": "text"})
    assert answer("OT-1", on) is FALSE


@pytest.mark.parametrize("rule", ["OT-1", "OT-2", "OT-3", "OT-6"])
@pytest.mark.parametrize(
    "strikes", [None, "text", {}, {"events": "text"}], ids=["absent", "text", "bare", "unreadable"]
)
def test_no_rule_of_strikes_can_tell_without_their_list(rule: str, strikes: object) -> None:
    on = ground() if strikes is None else ground(strikes=strikes)
    assert set(answers(rule, on).values()) == {CANNOT_TELL}


@pytest.mark.parametrize("rule", ["OT-1", "OT-2", "OT-3", "OT-6"])
def test_a_retracted_strike_does_not_count(rule: str) -> None:
    events = [strike(f"s{at}", occurred="2025-11-12", **LAND) for at in range(6)]
    retractions = [{"id": one["id"], "at": "2025-11-16T12:00:00Z", "reason": "R"} for one in events]
    on = ground(
        strikes={"events": events, "count": tally(since="2025-09-02")}, retractions=retractions
    )
    assert set(answers(rule, on).values()) == {FALSE}


# Four in the 28 days before the last 7: one a week. P(X ≥ 3) = 0.080, P(X ≥ 4) = 0.019.
SINCE = "2025-10-14"
BEFORE = days("2025-10-15", "2025-10-20", "2025-10-30", "2025-11-10")


def week(*occurred: str | None, **members: object) -> list[Json]:
    return [*BEFORE, *(one | {"id": f"n{one['id']}"} for one in days(*occurred, **members))]


Two = tuple[Answer, Answer]
OT_2: dict[str, tuple[list[Json], Two]] = {
    "none in the week": (BEFORE, (FALSE, FALSE)),
    "two": (week(*["2025-11-12"] * 2), (FALSE, FALSE)),
    "three": (week(*["2025-11-12"] * 3), (FALSE, TRUE)),
    "four": (week(*["2025-11-12"] * 4), (TRUE, TRUE)),
    "three, and one that may be": (
        week(*["2025-11-12"] * 3, "2025-11"),
        (CANNOT_TELL, TRUE),
    ),
    "two, and one disputed": (
        [*week(*["2025-11-12"] * 2), strike("d", occurred="2025-11-12", standing="disputed")],
        (CANNOT_TELL, CANNOT_TELL),
    ),
    "four, one ahead": (week(*["2025-11-12"] * 3, "2025-11-18"), (FALSE, TRUE)),
    "two, one held back": ([*week(*["2025-11-12"] * 2), UNREAD], (CANNOT_TELL, CANNOT_TELL)),
    "three, one held back": ([*week(*["2025-11-12"] * 3), UNREAD], (CANNOT_TELL, TRUE)),
    "four, one held back": ([*week(*["2025-11-12"] * 4), UNREAD], (TRUE, TRUE)),
}


def of_tempo(events: list[Json], counted: Json) -> Two:
    found = answers("OT-2", ground(strikes={"events": events, "count": counted}))
    return found[Level.CAUTION], found[Level.ADVISORY]


@pytest.mark.parametrize(("events", "said"), OT_2.values(), ids=OT_2.keys())
def test_ot_2_asks_how_odd_the_week_is(events: list[Json], said: Two) -> None:
    assert of_tempo(events, tally(since=SINCE)) == said


def test_ot_2_asks_under_what_the_count_leaves_open() -> None:
    four = week(*["2025-11-12"] * 4)
    assert of_tempo(four, count("at_least", 8, since=SINCE)) == (TRUE, TRUE)
    assert of_tempo(four, count("at_least", 9, since=SINCE)) == (CANNOT_TELL, CANNOT_TELL)
    # Two more before the week make 1.5 a week: P(X ≥ 4) = 0.066.
    assert of_tempo(four, count("exact", 10, since=SINCE)) == (CANNOT_TELL, TRUE)


def test_ot_2_cannot_tell_without_a_mean_but_that_nothing_is_odd_about_none() -> None:
    young = tally(since="2025-11-01")
    assert of_tempo(week("2025-11-12"), young) == (CANNOT_TELL, CANNOT_TELL)
    assert of_tempo(BEFORE, young) == (FALSE, FALSE)


def test_strikes_take_their_thresholds_from_the_config() -> None:
    two = ground(strikes={"events": days("2025-11-10", "2025-11-11", **LAND)})
    assert answer(changed("OT-1", warning_strikes=2), two) is TRUE
    assert answer(changed("OT-1", warning_strikes=3), two) is FALSE
    three = ground(strikes={"events": week(*["2025-11-12"] * 3), "count": tally(since=SINCE)})
    rule = changed("OT-2", caution_tail="0.0804", advisory_tail="0.0804")
    assert answers(rule, three) == {Level.CAUTION: TRUE, Level.ADVISORY: TRUE}
    rule = changed("OT-2", caution_tail="0.0803", advisory_tail="0.0803")
    assert answers(rule, three) == {Level.CAUTION: FALSE, Level.ADVISORY: FALSE}
