"""Federal holidays against a plain reading of 5 U.S.C. 6103, and as the calendar had them."""

from calendar import FRIDAY, MONDAY, SATURDAY, THURSDAY
from datetime import date, timedelta

import pytest

from dashboard.watch.federal_holidays import business_days, is_federal_holiday

YEARS = range(2021, 2036)


def legal(day: date) -> bool:
    """Tell whether 6103(a) names the day itself, observed or not."""
    week, monday = (day.day - 1) // 7 + 1, day.weekday() == MONDAY
    match day.month:
        case 1:
            return day.day == 1 or (monday and week == 3)
        case 2:
            return monday and week == 3
        case 5:
            return monday and (day + timedelta(7)).month == 6
        case 6:
            return day.day == 19
        case 7:
            return day.day == 4
        case 9:
            return monday and week == 1
        case 10:
            return monday and week == 2
        case 11:
            return day.day == 11 or (day.weekday() == THURSDAY and week == 4)
        case 12:
            return day.day == 25
        case _:
            return False


def observed(day: date) -> bool:
    weekday = day.weekday()
    from_saturday = weekday == FRIDAY and legal(day + timedelta(1))
    from_sunday = weekday == MONDAY and legal(day - timedelta(1))
    return weekday < SATURDAY and (legal(day) or from_saturday or from_sunday)


def days(year: int) -> list[date]:
    first, after = date(year, 1, 1), date(year + 1, 1, 1)
    return [first + timedelta(number) for number in range((after - first).days)]


@pytest.mark.parametrize("year", YEARS)
def test_each_day_is_one_if_the_law_says_so(year: int) -> None:
    found = [day for day in days(year) if is_federal_holiday(day)]
    assert found == [day for day in days(year) if observed(day)]


@pytest.mark.parametrize("year", YEARS)
def test_business_days_are_all_the_others(year: int) -> None:
    others = [day for day in days(year) if day.weekday() < SATURDAY and not observed(day)]
    assert list(business_days(year)) == others


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        ("2021-12-31", True),  # New Year's Day of 2022, a Saturday
        ("2022-01-01", False),
        ("2021-06-18", True),  # the first Juneteenth, a Saturday
        ("2020-06-19", False),
        ("1986-01-20", True),
        ("1985-01-21", False),
        ("2023-01-02", True),  # New Year's Day, a Sunday
        ("2025-11-27", True),
        ("2025-11-28", False),
        ("2025-01-20", True),  # also Inauguration Day
        ("2029-01-20", False),  # Inauguration Day alone, a Saturday
        ("2021-01-20", False),  # Inauguration Day alone, a Wednesday
        ("2024-12-24", False),  # closed by an order of that year alone
        ("0001-01-01", True),
        ("9999-12-31", False),
    ],
)
def test_known_days(day: str, closed: bool) -> None:
    assert is_federal_holiday(date.fromisoformat(day)) is closed
