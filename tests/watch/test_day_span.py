"""On which days something may have happened, and what may be the newest."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.contract.answer import Answer
from dashboard.contract.day import Day
from dashboard.watch.day_span import DaySpan, day_span, last_days, newest
from tests.watch.documents import Json, force, reckoned

TODAY = date(2025, 11, 17)
EVER = "0001-01-01"


def stated(text: str | None) -> Day | None:
    return None if text is None else Day.parse(text)


@pytest.mark.parametrize(
    ("occurred", "reported", "first", "last"),
    [
        (None, None, EVER, "2025-11-17"),
        (None, "2025-11-16", EVER, "2025-11-16"),
        (None, "2025-11", EVER, "2025-11-17"),
        (None, "2025-10", EVER, "2025-10-31"),
        (None, "2025-12-01", EVER, "2025-11-17"),
        ("2025-11-15", None, "2025-11-15", "2025-11-15"),
        ("2025-11-15", "2025-11-16", "2025-11-15", "2025-11-15"),
        ("2025-11", None, "2025-11-01", "2025-11-17"),
        ("2025-11", "2025-11-10", "2025-11-01", "2025-11-10"),
        ("2025", "2025-10", "2025-01-01", "2025-10-31"),
        ("2025-11-10", "2025-11", "2025-11-10", "2025-11-10"),
        ("2025-11-17", "2025-12-01", "2025-11-17", "2025-11-17"),
    ],
)
def test_a_day_may_be_any_that_the_feed_leaves(
    occurred: str | None, reported: str | None, first: str, last: str
) -> None:
    span = DaySpan(date.fromisoformat(first), date.fromisoformat(last))
    assert day_span(stated(occurred), stated(reported), TODAY) == span


@pytest.mark.parametrize("occurred", ["2025-11-18", "2025-12", "2026"])
def test_what_lies_wholly_ahead_has_not_happened(occurred: str) -> None:
    assert day_span(stated(occurred), None, TODAY) is None


@pytest.mark.parametrize(
    ("first", "last", "within"),
    [
        (11, 17, Answer.TRUE),
        (11, 11, Answer.TRUE),
        (17, 17, Answer.TRUE),
        (10, 17, Answer.CANNOT_TELL),
        (17, 18, Answer.CANNOT_TELL),
        (1, 30, Answer.CANNOT_TELL),
        (10, 10, Answer.FALSE),
        (18, 20, Answer.FALSE),
    ],
)
def test_a_span_is_within_a_week_or_may_be(first: int, last: int, within: Answer) -> None:
    span = DaySpan(date(2025, 11, first), date(2025, 11, last))
    assert span.within(*last_days(7, TODAY)) is within


@pytest.mark.parametrize(("days", "first"), [(1, "2025-11-17"), (7, "2025-11-11")])
def test_the_last_days_end_today(days: int, first: str) -> None:
    assert last_days(days, TODAY) == (date.fromisoformat(first), TODAY)


SIXTH: Json = {"occurred": "2025-11-06"}
SEVENTH: Json = {"occurred": "2025-11-07"}
DISPUTED: Json = {"standing": "disputed"}
NEWEST: tuple[tuple[dict[str, Json], str], ...] = (
    ({}, ""),
    ({"a": SIXTH, "b": SEVENTH}, "b"),
    ({"a": SEVENTH, "b": SEVENTH}, "ab"),
    ({"a": {"occurred": "2025-11"}, "b": SEVENTH}, "ab"),
    ({"a": {"occurred": "2025-10"}, "b": SEVENTH}, "b"),
    ({"a": {"occurred": "2025-11", "reported": "2025-11-06"}, "b": SEVENTH}, "b"),
    ({"a": {"reported": "2025-11-08"}, "b": SEVENTH}, "ab"),
    ({"a": {"reported": "2025-11-06"}, "b": SEVENTH}, "b"),
    ({"a": {}, "b": SEVENTH}, "ab"),
    ({"a": {}, "b": {"reported": "2025-11-07"}}, "ab"),
    # What may count may be the newest, but puts nothing else out.
    ({"a": SIXTH, "b": SEVENTH | DISPUTED}, "ab"),
    ({"a": SIXTH | DISPUTED, "b": SEVENTH}, "b"),
    ({"a": SIXTH, "b": SEVENTH | {"standing": "withdrawn"}}, "a"),
    ({"a": SIXTH, "b": {"occurred": "2025-11-18"}}, "a"),
)


@pytest.mark.parametrize(("members", "names"), NEWEST)
def test_any_that_no_other_is_certainly_after_may_be_newest(
    members: dict[str, Json], names: str
) -> None:
    reckoning = reckoned(posture=[force(name, **own) for name, own in members.items()])
    found = newest(reckoning.document.posture.records, reckoning)
    assert "".join(record.id for record in found) == names


FEW_DAYS = [date(2025, 11, day) for day in range(13, 18)]
"""The 13th stands for every day before the first that is stated to the day below."""
STATED: tuple[Json, ...] = (
    {},
    {"reported": "2025-11-14"},
    {"reported": "2025-11-16"},
    {"occurred": "2025-11"},
    {"occurred": "2025-11", "reported": "2025-11-15"},
    {"occurred": "2025-11-14"},
    {"occurred": "2025-11-15", "reported": "2025-11-16"},
    {"occurred": "2025-11-16"},
)
Reading = tuple[date, bool]
"""The day a record lies on, and whether it counts."""


def readings(members: Json) -> list[Reading]:
    span = day_span(stated(members.get("occurred")), stated(members.get("reported")), TODAY)
    assert span is not None
    days = [day for day in FEW_DAYS if span.first <= day <= span.last]
    return list(product(days, (True, False) if "standing" in members else (True,)))


@given(st.lists(st.sampled_from([*STATED, *(own | DISPUTED for own in STATED)]), max_size=3))
@settings(deadline=None)
def test_what_may_be_the_newest_is_so_under_some_reading(members: list[Json]) -> None:
    forces = [force(str(at), **own) for at, own in enumerate(members)]
    reckoning = reckoned(posture=forces)
    found = {int(record.id) for record in newest(reckoning.document.posture.records, reckoning)}
    expected = {
        at
        for reading in product(*map(readings, members))
        for at, (day, counts) in enumerate(reading)
        if counts and all(day >= other for other, also in reading if also)
    }
    assert found == expected
