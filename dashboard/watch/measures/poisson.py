"""The upper tail of the Poisson distribution."""

from __future__ import annotations

import math

_EXACT = 1e8
"""Mean up to which the terms are added; beyond it there would be too many of them."""


def poisson_tail(count: int, mean: float) -> float:
    """Return P(X ≥ count) for X Poisson with `mean`, a probability from 0 to 1.

    The terms are added from the largest on until they no longer tell. Beyond a mean of 10⁸ the
    normal approximation with the correction for continuity stands in, whose error is then below
    10⁻⁴ (W. Feller, An Introduction to Probability Theory, vol. 1, VII.5).
    """
    if count <= 0:
        return 1.0
    if mean <= 0:
        return 0.0
    if mean > _EXACT:
        return 0.5 * math.erfc((count - 0.5 - mean) / math.sqrt(2 * mean))
    if count > mean:
        return min(1.0, _sum_from(count, mean, up=True))
    return max(0.0, 1.0 - _sum_from(count - 1, mean, up=False))


def _sum_from(count: int, mean: float, *, up: bool) -> float:
    """Return the sum of P(X = i) from `count` on, up to infinity or down to 0."""
    term = math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))
    total = 0.0
    while term > total * 1e-17 and count >= 0:
        total += term
        count += 1 if up else -1
        term *= mean / count if up else (count + 1) / mean
    return total
