"""Intervals against brute force over a grid of numbers."""

import operator
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.contract.answer import Answer
from dashboard.contract.interval import Interval

BEYOND = 100
"""A number above every bound, for what has no upper one."""


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, 6))
    high = draw(st.none() | st.integers(low, 8))
    is_point = low == high
    low_open = draw(st.booleans()) and not is_point
    high_open = high is not None and not is_point and draw(st.booleans())
    return Interval(Decimal(low), None if high is None else Decimal(high), low_open, high_open)


def numbers(interval: Interval) -> list[Decimal]:
    """Return numbers that show all that can be told: the ends, next to the ends, far beyond."""
    grid = [Decimal(n) / 8 for n in range(9 * 8)] + [Decimal(BEYOND), Decimal(BEYOND + 1)]
    return [
        n
        for n in grid
        if (n > interval.low if interval.low_open else n >= interval.low)
        and (
            interval.high is None
            or (n < interval.high if interval.high_open else n <= interval.high)
        )
    ]


@given(intervals(), intervals())
@pytest.mark.parametrize(
    ("asked", "compare"),
    [
        (Interval.less, operator.lt),
        (Interval.at_most, operator.le),
        (Interval.greater, operator.gt),
        (Interval.at_least, operator.ge),
        (Interval.equal, operator.eq),
    ],
)
def test_every_answer_is_that_of_all_pairs(
    asked: Callable[[Interval, Interval], Answer],
    compare: Callable[[Decimal, Decimal], bool],
    one: Interval,
    other: Interval,
) -> None:
    pairs = (compare(x, y) for x in numbers(one) for y in numbers(other))
    assert asked(one, other) is Answer.under(pairs)


@given(intervals(), intervals())
def test_two_meet_where_a_number_lies_in_both(one: Interval, other: Interval) -> None:
    assert one.meets(other) == bool(set(numbers(one)) & set(numbers(other)))


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"),
    [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True), (0, 0, True, True)],
)
def test_an_interval_is_never_empty(low: int, high: int, low_open: bool, high_open: bool) -> None:
    with pytest.raises(ValueError, match="at least one number"):
        Interval(Decimal(low), Decimal(high), low_open, high_open)
