"""The Poisson tail against sums of exact fractions."""

from fractions import Fraction
from math import factorial

import pytest

from dashboard.watch.measures.poisson import poisson_tail

TERMS = 60
"""Of the exponential series; the rest is far below what a float can tell for these means."""
MEANS = ("0.001", "0.25", "0.5", "1", "1.75", "3", "7.5", "12")


def exact(count: int, mean: Fraction) -> Fraction:
    """Return 1 - sum of the first `count` terms, over the series of e to the mean."""
    terms = [mean**i / factorial(i) for i in range(TERMS)]
    return 1 - sum(terms[:count], Fraction(0)) / sum(terms, Fraction(0))


@pytest.mark.parametrize("mean", MEANS)
def test_the_tail_is_that_of_exact_fractions(mean: str) -> None:
    for count in range(31):
        known = float(exact(count, Fraction(mean)))
        assert poisson_tail(count, float(mean)) == pytest.approx(known, rel=1e-9, abs=1e-30)


@pytest.mark.parametrize(
    ("count", "mean", "tail"),
    [
        (1, 1.0, 0.6321),
        (2, 1.0, 0.2642),
        (5, 2.0, 0.0527),
        (6, 2.0, 0.0166),
        (9, 3.0, 0.0038),
        (16, 10.0, 0.0487),
    ],
)
def test_the_tail_is_that_of_printed_tables(count: int, mean: float, tail: float) -> None:
    assert round(poisson_tail(count, mean), 4) == tail


@pytest.mark.parametrize(
    ("count", "mean", "tail"),
    [
        (0, 3.0, 1.0),
        (0, 0.0, 1.0),
        (-1, 3.0, 1.0),
        (1, 0.0, 0.0),
        (1, -1.0, 0.0),
        (10**6, 1.0, 0.0),
    ],
)
def test_nothing_is_certain_and_nothing_comes_of_a_mean_of_none(
    count: int, mean: float, tail: float
) -> None:
    assert poisson_tail(count, mean) == tail


@pytest.mark.parametrize("mean", [50.0, 1e3, 1e6])
def test_about_half_lie_above_a_great_mean(mean: float) -> None:
    assert poisson_tail(int(mean), mean) == pytest.approx(0.5, abs=1 / mean**0.5)


def test_the_approximation_of_the_greatest_means_joins_the_sum() -> None:
    below, above = 0.999e8, 1.001e8
    for deviations in (-3, -1, 0, 1, 3):
        tails = [poisson_tail(int(m + deviations * m**0.5), m) for m in (below, above)]
        assert tails[0] == pytest.approx(tails[1], abs=2e-4)


def test_a_tail_falls_with_the_count_and_rises_with_the_mean() -> None:
    means = [at / 4 for at in range(1, 60)]
    for count in range(1, 20):
        tails = [poisson_tail(count, mean) for mean in means]
        assert tails == sorted(tails)
        assert all(poisson_tail(count + 1, m) < poisson_tail(count, m) for m in means)
