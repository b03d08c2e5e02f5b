"""What a measure answers, in words and in comparison."""

from decimal import Decimal
from fractions import Fraction

import pytest

from dashboard.watch.measures.reading import OPERATORS, Number, Reading
from tests.watch.rules.asking import CANNOT_TELL, FALSE, TRUE

UNTOLD = Reading.untold("nobody knows", ("a",))
WORDS: dict[str, tuple[Reading, str]] = {
    "whole": (Reading.point(3), "3"),
    "below zero": (Reading.point(-22), "-22"),
    "a span": (Reading.of(1, 2), "1 to 2"),
    "no upper bound": (Reading.of(1, None), "1 or more"),
    "a fraction": (Reading.point(Fraction(1, 3)), "0.333"),
    "a fraction above one": (Reading.point(Fraction(4, 3)), "1.33"),
    "a decimal": (Reading.point(Decimal("-21.75")), "-21.75"),
    "a float": (Reading.of(0.019, 0.15), "0.019 to 0.15"),
    "untold": (UNTOLD, "cannot tell: nobody knows"),
}


@pytest.mark.parametrize(("reading", "words"), WORDS.values(), ids=WORDS.keys())
def test_a_reading_says_where_its_value_lies(reading: Reading, words: str) -> None:
    assert str(reading) == words


@pytest.mark.parametrize("op", list(OPERATORS))
def test_what_is_untold_compares_with_nothing(op: str) -> None:
    assert UNTOLD.compare(op, 0) is CANNOT_TELL


@pytest.mark.parametrize(
    ("value", "at_most"),
    [(0.05, TRUE), (Decimal("0.05"), TRUE), (Fraction(1, 20), TRUE), (Decimal("0.0499"), FALSE)],
    ids=["float", "decimal", "fraction", "below"],
)
def test_a_figure_compares_by_the_digits_it_is_written_with(value: Number, at_most: object) -> None:
    assert Reading.point(0.05).compare("<=", value) is at_most


def test_a_reading_keeps_its_value_on_other_records() -> None:
    moved = Reading.of(1, 2, ("a",)).resting_on(("b",))
    assert (str(moved), moved.evidence) == ("1 to 2", ("b",))
