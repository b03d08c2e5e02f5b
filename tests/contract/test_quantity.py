"""Quantities: what each qualifier stands for and what can be told of two of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dashboard.contract.answer import Answer
from dashboard.contract.interval import Interval
from dashboard.contract.qualifier import FIGURES, Qualifier
from dashboard.contract.quantity import Quantity
from tests.contract.documents import accepts, edited, flags, holds_back, taken

T, F, U = Answer.TRUE, Answer.FALSE, Answer.CANNOT_TELL
STRENGTH = "posture[0].strength"


def stated(words: str) -> dict[str, object]:
    """Return what a feed states: `exact value=5 unit=%` and so on, the unit ships if not said."""
    qualifier, *pairs = words.split()
    figures: dict[str, object] = {"qualifier": qualifier, "unit": "ships"}
    for name, figure in (pair.split("=") for pair in pairs):
        figures[name] = figure if name == "unit" else float(figure)
    return figures


def quantity(words: str) -> Quantity:
    return Quantity.model_validate(stated(words))


def bounds(low: float, high: float | None, *is_open: bool) -> Interval:
    return Interval(Decimal(low), None if high is None else Decimal(high), *is_open)


@pytest.mark.parametrize(
    ("words", "interval"),
    [
        ("exact value=5", bounds(5, 5)),
        ("exact value=0", bounds(0, 0)),
        ("at_least value=83", bounds(83, None)),
        ("at_least low=20", bounds(20, None)),
        ("at_least low=20 high=21", bounds(20, None)),
        ("at_least value=20 high=21", bounds(20, None)),
        ("at_least value=20 low=20 high=20", bounds(20, None)),
        ("more_than low=80", bounds(80, None, True)),
        ("more_than value=0", bounds(0, None, True)),
        ("at_most value=5", bounds(0, 5)),
        ("at_most high=0", bounds(0, 0)),
        ("at_most value=5 high=5", bounds(0, 5)),
        ("fewer_than value=1", bounds(0, 1, False, True)),
        ("fewer_than high=0.5", bounds(0, 0.5, False, True)),
        ("range low=3 high=3", bounds(3, 3)),
        ("range low=0 high=9", bounds(0, 9)),
        ("about value=5", None),
        ("unknown", None),
    ],
)
def test_what_a_quantity_stands_for(words: str, interval: Interval | None) -> None:
    assert quantity(words).interval == interval
    accepts(edited(STRENGTH, stated(words)))


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("exact", "exact states no value"),
        ("exact low=5", "exact states no value"),
        ("at_least high=5", "at_least states no value or low"),
        ("more_than high=5", "more_than states no value or low"),
        ("at_most low=5", "at_most states no value or high"),
        ("fewer_than", "fewer_than states no value or high"),
        ("range low=5", "range states no high"),
        ("range value=5", "range states no low"),
        ("about low=4 high=6", "about states no value"),
        ("range low=9 high=3", "low 9.0 is above high 3.0"),
        ("at_least low=9 high=3", "low 9.0 is above high 3.0"),
        ("at_least value=9 high=3", "low 9.0 is above high 3.0"),
        ("at_least value=5 low=6", "value 5.0 and low 6.0 differ"),
        ("more_than value=5 low=6", "value 5.0 and low 6.0 differ"),
        ("at_most value=5 high=6", "value 5.0 and high 6.0 differ"),
        ("fewer_than value=0", "nothing is fewer than 0"),
        ("fewer_than high=0", "nothing is fewer than 0"),
        ("exact value=100.5 unit=%", "value 100.5 is more than 100 percent"),
        ("range low=99 high=101 unit=percent", "high 101.0 is more than 100 percent"),
    ],
)
def test_figures_that_contradict_hold_the_record_back(words: str, reason: str) -> None:
    assert holds_back(edited(STRENGTH, stated(words)), STRENGTH) == reason


@pytest.mark.parametrize(
    ("words", "member"),
    [
        ("exact value=5 low=4", "low"),
        ("exact value=5 high=1", "high"),
        ("more_than low=5 high=9", "high"),
        ("at_most value=5 low=9", "low"),
        ("fewer_than high=5 low=1", "low"),
        ("range low=1 high=3 value=9", "value"),
        ("about value=5 low=4", "low"),
        ("unknown value=5", "value"),
        ("approx value=5 low=9 high=3", "qualifier"),
        ("Exact value=5", "qualifier"),
    ],
)
def test_a_figure_without_use_is_flagged_and_not_used(words: str, member: str) -> None:
    flags(edited(STRENGTH, stated(words)), f"{STRENGTH}.{member}")


def test_an_opened_qualifier_stands_for_nothing() -> None:
    (force,) = taken(edited(STRENGTH, stated("approx value=5"))).posture.records
    assert force.strength is not None
    assert force.strength.qualifier is Qualifier.UNKNOWN
    assert force.strength.interval is None


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("value", ["5", True, -1, [], 9_007_199_254_740_992])
def test_a_figure_is_checked_even_where_it_is_not_used(figure: str, value: object) -> None:
    holds_back(edited(STRENGTH, {**stated("unknown"), figure: value}), f"{STRENGTH}.{figure}")


@pytest.mark.parametrize(
    ("one", "other", "less", "equal"),
    [
        ("exact value=5", "exact value=6", T, F),
        ("exact value=5", "exact value=5", F, T),
        ("exact value=5", "about value=5", U, T),
        ("about value=5", "about value=5", U, T),
        ("about value=5", "about value=500", U, U),
        ("exact value=5", "unknown", U, U),
        ("unknown", "unknown", U, U),
        ("more_than low=80", "at_least low=83", U, U),
        ("at_most high=80", "more_than low=80", T, F),
        ("fewer_than high=80", "at_least low=80", T, F),
        ("at_most high=80", "at_least low=80", U, U),
        ("at_least low=80", "at_most high=80", F, U),
    ],
)
def test_what_can_be_told(one: str, other: str, less: Answer, equal: Answer) -> None:
    assert quantity(one).less(quantity(other)) is less
    assert quantity(other).greater(quantity(one)) is less
    assert quantity(one).at_least(quantity(other)) is ~less
    assert quantity(one).equal(quantity(other)) is equal
    assert quantity(other).equal(quantity(one)) is equal


@given(st.sampled_from(Qualifier), *[st.none() | st.integers(0, 4)] * 3)
def test_what_is_taken_stands_for_an_interval_unless_it_bounds_nothing(
    qualifier: Qualifier, value: int | None, low: int | None, high: int | None
) -> None:
    figures = {"value": value, "low": low, "high": high}
    try:
        made = Quantity.model_validate({"qualifier": qualifier, "unit": "ships", **figures})
    except ValidationError:
        return
    bounds_nothing = qualifier in (Qualifier.ABOUT, Qualifier.UNKNOWN)
    assert (made.interval is None) == bounds_nothing


@pytest.mark.parametrize(
    ("literal", "shown"),
    [
        ("0.29", "0.29"),
        ("0.10", "0.10"),
        ("21", "21"),
        ("2e5", "200000"),
        ("2.5e0", "2.5"),
        ("-0.0", "0"),
    ],
)
def test_a_figure_prints_as_it_was_stated(literal: str, shown: str) -> None:
    body = edited(STRENGTH, {**stated("exact"), "value": "@"}).replace(b'"@"', literal.encode())
    (force,) = taken(body).posture.records
    assert force.strength is not None
    assert str(force.strength.figure) == shown


@given(*[st.sampled_from(["exact value=1", "range low=1 high=3", "unknown", "about value=2"])] * 2)
def test_greater_is_less_the_other_way_round(one: str, other: str) -> None:
    a, b = quantity(one), quantity(other)
    assert a.greater(b) is b.less(a)
    assert a.at_most(b) is ~a.greater(b)
