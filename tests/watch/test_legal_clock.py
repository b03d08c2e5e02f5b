"""Statutory clocks: their last day, and how far away it is."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.contract.clocks import Clock
from dashboard.watch.federal_holidays import is_federal_holiday
from dashboard.watch.legal_clock import clock_text, runs, term
from tests.watch.documents import Json

TODAY = date(2025, 11, 17)


def clock(days: int, *start: str, rule: str | None = "calendar", **members: object) -> Clock:
    """Return a clock that starts on a day, or between two, or has no start."""
    dates = {"earliest": start[0], "latest": start[-1]} if start else None
    stated: Json = {"id": "c", "title": "T", "days": days, "day_rule": rule, "start": dates}
    return Clock.model_validate(stated | members)


TEXTS: tuple[tuple[Clock, str], ...] = (
    (clock(7), "no start date"),
    (clock(7, "2025-11-13"), "T-3d"),
    (clock(7, "2025-11-10"), "T-0d"),
    (clock(7, "2025-11-09"), "T+1d PASSED"),
    (clock(7, "2025-11-08"), "T+2d PASSED"),
    (clock(7, "2025-11-13", "2025-11-15"), "T-3..T-5"),
    (clock(7, "2025-11-09", "2025-11-11"), "T+1..T-1"),
    (clock(7, "2025-11-09", "2025-11-10"), "T+1..T-0"),
    (clock(7, "2025-11-07", "2025-11-09"), "T+3..T+1 PASSED"),
    (clock(0, "2025-11-17"), "T-0d"),
    (clock(60, "2025-11"), "T-44..T-73"),
    (clock(60, "2025"), "T+260..T-104"),
    (clock(60, "2025-09-04"), "T+14d PASSED"),
)


@pytest.mark.parametrize(("ticking", "text"), TEXTS)
def test_the_last_day_is_t_zero(ticking: Clock, text: str) -> None:
    assert clock_text(ticking, TODAY) == text


LAST_DAYS: tuple[tuple[str, Clock, str], ...] = (
    ("50 U.S.C. 1544(b)", clock(60, "2025-09-04"), "2025-11-03"),
    ("8 U.S.C. 1189(a)(2)", clock(7, "2025-11-17"), "2025-11-24"),
    ("no rule: calendar days", clock(7, "2025-11-17", rule=None), "2025-11-24"),
    ("Thanksgiving", clock(5, "2025-11-24", rule="business"), "2025-12-02"),
    ("Christmas", clock(3, "2025-12-23", rule="business"), "2025-12-29"),
    ("New Year on a Saturday", clock(2, "2021-12-29", rule="business"), "2022-01-03"),
    ("a start on a Saturday", clock(1, "2025-11-15", rule="business"), "2025-11-17"),
    ("no days", clock(0, "2025-11-15", rule="business"), "2025-11-15"),
    ("a leap day", clock(1, "2024-02-28"), "2024-02-29"),
    ("whole weeks without holidays", clock(10, "2025-03-03", rule="business"), "2025-03-17"),
    ("over two years", clock(250, "2025-11-14", rule="business"), "2026-11-16"),
    ("a hundred years", clock(36_500, "2025-11-17"), "2125-10-24"),
    ("the end of the calendar", clock(36_500, "9999-11-17"), "9999-12-31"),
    ("its last business days", clock(36_500, "9999-11-17", rule="business"), "9999-12-31"),
)


@pytest.mark.parametrize(
    ("ticking", "last"), [row[1:] for row in LAST_DAYS], ids=[row[0] for row in LAST_DAYS]
)
def test_the_day_of_the_start_is_not_counted(ticking: Clock, last: str) -> None:
    ends = term(ticking)
    assert ends is not None
    assert ends.first == ends.last == date.fromisoformat(last)


@given(st.dates(date(2021, 1, 1), date(2035, 12, 31)), st.integers(1, 300))
@settings(deadline=None)
def test_business_days_are_those_one_would_count(start: date, days: int) -> None:
    day, left = start, days
    while left:
        day += timedelta(1)
        left -= day.weekday() < 5 and not is_federal_holiday(day)
    ends = term(clock(days, start.isoformat(), rule="business"))
    assert ends is not None
    assert ends.first == ends.last == day


def test_either_start_gives_a_last_day() -> None:
    ends = term(clock(1, "2025-11-14", "2025-11-16", rule="business"))
    assert ends is not None
    assert ends.first == ends.last == date(2025, 11, 17)
    ends = term(clock(7, "2025-09", "2025-09-16"))
    assert ends is not None
    assert (ends.first, ends.last) == (date(2025, 9, 8), date(2025, 9, 23))


@pytest.mark.parametrize(
    ("statuses", "running"),
    [
        (None, True),
        ([], True),
        (["running"], True),
        (["disputed"], True),
        (["unknown"], True),
        ([None], True),
        (["ended"], False),
        (["not_started"], False),
        (["ended", "not_started"], False),
        (["ended", "disputed"], True),
        (["not_started", None], True),
    ],
)
def test_a_clock_stops_where_every_party_says_so(
    statuses: list[str | None] | None, running: bool
) -> None:
    parties: list[Json] | None = None
    if statuses is not None:
        parties = [{"party": "P", "status": status} for status in statuses]
    assert runs(clock(7, "2025-11-17", parties=parties)) is running
