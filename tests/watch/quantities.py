"""Any quantity a feed may state."""

from typing import Any

from hypothesis import strategies as st

from dashboard.contract.qualifier import Qualifier
from tests.watch.documents import Json, quantity

MOST = 6
"""Figures are small, so that many of them meet."""
ONE_FIGURE = tuple(set(Qualifier) - {Qualifier.RANGE, Qualifier.UNKNOWN})
TWO_FIGURES = (Qualifier.RANGE, Qualifier.AT_LEAST)


@st.composite
def quantities(draw: st.DrawFn, kinds: tuple[Qualifier, ...] = tuple(Qualifier)) -> Json:
    """Draw a quantity of one of these kinds, with figures up to MOST."""
    kind = draw(st.sampled_from(kinds))
    least = 1 if kind is Qualifier.FEWER_THAN else 0
    low = draw(st.integers(least, MOST))
    shapes: list[tuple[Any, ...]] = [()] if kind is Qualifier.UNKNOWN else []
    if kind in ONE_FIGURE:
        shapes.append((low,))
    if kind in TWO_FIGURES:
        shapes.append((low, draw(st.integers(low, MOST))))
    return quantity(kind, *draw(st.sampled_from(shapes)))
