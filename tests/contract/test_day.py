"""Civil days of three precisions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.contract.day import Day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-09", date(2025, 9, 1), date(2025, 9, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-09-16", date(2025, 9, 16), date(2025, 9, 16)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
    ],
)
def test_a_day_stands_for_its_dates(text: str, first: date, last: date) -> None:
    day = Day.parse(text)
    assert (day.first, day.last) == (first, last)
    assert str(day) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "25", "2025-9", "2025-09-1", "2025/09/16", "2025-13", "2025-00", "2025-09-00", "0000",
        "2025-02-30", "2025-02-29", "2025-", " 2025", "2025\n", "20250916", "2025-W38", "2025-260",
        "٢٠٢٥", "2025-09-16T00:00:00Z", "2025-09-16Z", "-2025", "+2025",
    ],
)  # fmt: skip
def test_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"day|month|year"):
        Day.parse(text)


def test_a_day_needs_a_month() -> None:
    with pytest.raises(ValueError, match="month"):
        Day(2025, None, 16)


days = st.dates().flatmap(
    lambda d: st.sampled_from([Day(d.year), Day(d.year, d.month), Day(d.year, d.month, d.day)])
)


@given(days, days)
def test_one_day_is_after_another_if_every_date_of_it_is(one: Day, other: Day) -> None:
    assert one.is_after(other) == (one.first > other.last)
    assert not (one.is_after(other) and other.is_after(one))


@given(days)
def test_the_text_of_a_day_is_read_back(day: Day) -> None:
    assert Day.parse(str(day)) == day
