"""Claims that cannot both be right."""

import pytest

from dashboard.contract.answer import Answer
from dashboard.watch.conflict import comparisons, conflicts
from tests.watch.documents import Json, claim, counted, quantity, reckoned, tally

TRUE, FALSE, CANNOT_TELL = Answer.TRUE, Answer.FALSE, Answer.CANNOT_TELL
BEFORE, LATER = "2025-11-16T00:00:00Z", "2025-11-17T00:00:00Z"


def answer(earlier: Json, later: Json) -> Answer:
    (pair,) = comparisons(*counted(claim("a", **earlier), claim("b", **later)))
    return pair.conflict


def at(time: str | None, stated: Json, **members: object) -> Json:
    return {"stated": stated, "as_of": time, **members}


ONE_DAY_LATER: tuple[tuple[Json, Json, Answer], ...] = (
    # Floors: the later must not be lower.
    (quantity("at_least", 21), quantity("at_least", 20), TRUE),
    (quantity("at_least", 20), quantity("at_least", 21), FALSE),
    (quantity("at_least", 21), quantity("at_least", 21), FALSE),
    (quantity("at_least", 21), quantity("at_least", 20, 21), FALSE),
    (quantity("at_least", 20, 21), quantity("at_least", 20), FALSE),
    (quantity("at_least", 22), quantity("at_least", 20, 21), TRUE),
    (quantity("at_least", 20, 21), quantity("at_least", 19), TRUE),
    # A count never falls: what it was by the earlier time it has at the later one.
    (quantity("exact", 20), quantity("exact", 21), FALSE),
    (quantity("exact", 21), quantity("exact", 20), TRUE),
    (quantity("range", 20, 25), quantity("exact", 30), FALSE),
    (quantity("range", 20, 25), quantity("exact", 19), TRUE),
    (quantity("at_most", 20), quantity("exact", 30), FALSE),
    (quantity("fewer_than", 20), quantity("at_least", 30), FALSE),
    (quantity("at_least", 31), quantity("at_most", 30), TRUE),
    (quantity("at_least", 30), quantity("at_most", 30), FALSE),
    (quantity("at_least", 30), quantity("fewer_than", 30), TRUE),
    (quantity("more_than", 30), quantity("at_most", 30), TRUE),
    (quantity("more_than", 30), quantity("exact", 30), TRUE),
    (quantity("exact", 30), quantity("more_than", 30), FALSE),
    (quantity("more_than", 85), quantity("more_than", 80), FALSE),
    (quantity("more_than", 90), quantity("at_least", 83), FALSE),
)


@pytest.mark.parametrize(("earlier", "later", "conflict"), ONE_DAY_LATER)
def test_the_earlier_is_carried_to_the_later(earlier: Json, later: Json, conflict: Answer) -> None:
    assert answer(at(BEFORE, earlier), at(LATER, later)) is conflict
    assert answer(at(LATER, later), at(BEFORE, earlier)) is conflict


AT_ONE_TIME: tuple[tuple[Json, Json, Answer], ...] = (
    (quantity("at_least", 20), quantity("at_least", 21), TRUE),
    (quantity("at_least", 20), quantity("at_least", 20), FALSE),
    (quantity("at_least", 20, 21), quantity("at_least", 20), FALSE),
    (quantity("at_least", 20, 21), quantity("at_least", 21), FALSE),
    (quantity("at_least", 20, 21), quantity("at_least", 22), TRUE),
    (quantity("at_least", 20, 21), quantity("at_least", 21, 22), FALSE),
    (quantity("more_than", 80), quantity("at_least", 83), FALSE),
    (quantity("exact", 20), quantity("exact", 20), FALSE),
    (quantity("exact", 20), quantity("exact", 21), TRUE),
    (quantity("exact", 20), quantity("range", 20, 25), FALSE),
    (quantity("range", 10, 19), quantity("range", 20, 25), TRUE),
    (quantity("exact", 30), quantity("fewer_than", 30), TRUE),
    (quantity("exact", 30), quantity("at_most", 30), FALSE),
    # No tolerance is invented.
    (quantity("about", 20), quantity("about", 20), FALSE),
    (quantity("about", 20), quantity("exact", 20), FALSE),
    (quantity("about", 20), quantity("exact", 21), CANNOT_TELL),
    (quantity("about", 20), quantity("about", 900), CANNOT_TELL),
    (quantity("about", 20), quantity("at_least", 900), CANNOT_TELL),
    (quantity("about", 20), quantity("range", 20, 20), CANNOT_TELL),
    # Unknown says nothing.
    (quantity("unknown"), quantity("exact", 20), FALSE),
    (quantity("unknown"), quantity("about", 20), FALSE),
    (quantity("unknown"), quantity("unknown"), FALSE),
)


@pytest.mark.parametrize(("one", "other", "conflict"), AT_ONE_TIME)
def test_at_one_time_nothing_is_carried(one: Json, other: Json, conflict: Answer) -> None:
    assert answer(at(LATER, one), at(LATER, other)) is conflict
    assert answer(at(LATER, other), at(LATER, one)) is conflict


LOW, HIGH = quantity("at_least", 20), quantity("at_least", 21)
ONE_MEASURE: tuple[tuple[Json, Json, Answer], ...] = (
    ({}, {}, TRUE),
    ({"standing": "disputed"}, {}, CANNOT_TELL),
    ({}, {"standing": "unknown"}, CANNOT_TELL),
    ({"expires_at": LATER}, {}, CANNOT_TELL),
    ({"since": "2025-09"}, {"since": "2025-09"}, TRUE),
    ({"since": "2025-09"}, {"since": "2025-09-02"}, CANNOT_TELL),
    ({"since": "2025-09"}, {"since": "2025-10"}, FALSE),
    ({"since": "2025-09"}, {}, CANNOT_TELL),
    ({"since": "2025-09"}, {"since": "2025-10", "standing": "disputed"}, FALSE),
)


@pytest.mark.parametrize(("one", "other", "conflict"), ONE_MEASURE)
def test_only_claims_of_one_measure_conflict(one: Json, other: Json, conflict: Answer) -> None:
    assert answer(at(LATER, LOW, **one), at(LATER, HIGH, **other)) is conflict


def test_other_units_are_other_measures() -> None:
    assert answer(at(LATER, LOW), at(LATER, quantity("at_least", 9, unit="boats"))) is FALSE


def test_no_doubt_makes_a_conflict_of_what_agrees() -> None:
    disputed = at(LATER, LOW, standing="disputed")
    assert answer(disputed, at(LATER, LOW)) is FALSE


@pytest.mark.parametrize(
    ("since", "conflict"), [("2025-09", TRUE), ("2025-10", FALSE), (None, CANNOT_TELL)]
)
def test_a_claim_without_since_has_that_of_its_tally(since: str | None, conflict: Answer) -> None:
    claims = claim("a", LOW, since="2025-09"), claim("b", HIGH)
    (pair,) = comparisons(*counted(*claims, since=since))
    assert pair.conflict is conflict


def test_a_claim_without_time_has_that_of_its_document() -> None:
    # The document is of noon on the 17th: 21 is carried to the 20 that is only as old as it.
    (pair,) = conflicts(*counted(claim("a", LOW), claim("b", HIGH, as_of=BEFORE)))
    assert (pair.earlier.id, pair.later.id) == ("b", "a")
    assert [time.isoformat() for time in pair.at] == [
        "2025-11-16T00:00:00+00:00",
        "2025-11-17T12:00:00+00:00",
    ]


@pytest.mark.parametrize("out", [{"standing": "withdrawn"}, {"supersedes": ["a"]}])
def test_a_claim_that_is_out_contradicts_nothing(out: Json) -> None:
    claims = claim("a", LOW), claim("b", HIGH, **out)
    assert comparisons(*counted(*claims)) == ()


def test_a_tally_that_is_out_has_no_conflict() -> None:
    claims = claim("a", LOW), claim("b", HIGH)
    assert comparisons(*counted(*claims, standing="withdrawn")) == ()


def test_each_two_claims_are_compared_in_the_order_of_the_feed() -> None:
    claims = [claim(name, quantity("exact", number)) for number, name in enumerate("abc")]
    pairs = comparisons(*counted(*claims))
    assert [pair.earlier.id + pair.later.id for pair in pairs] == ["ab", "ac", "bc"]
    assert not any(pair.floors for pair in pairs)


@pytest.mark.parametrize(
    ("other", "floors"), [(quantity("at_least", 9), True), (quantity("more_than", 9), False)]
)
def test_two_floors_are_named_as_such(other: Json, floors: bool) -> None:
    (pair,) = comparisons(*counted(claim("a", LOW), claim("b", other)))
    assert pair.floors is floors


def test_killed_is_compared_as_the_count_is() -> None:
    killed = tally(claim("a", quantity("exact", 80)), claim("b", quantity("exact", 81)))
    reckoning = reckoned(strikes={"killed": killed})
    assert reckoning.document.strikes.killed is not None
    assert len(conflicts(reckoning.document.strikes.killed, reckoning)) == 1
