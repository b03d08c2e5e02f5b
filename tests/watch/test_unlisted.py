"""Strikes that a count has beyond the listed events."""

import pytest

from dashboard.contract.quantity import Quantity
from dashboard.watch.unlisted import Unlisted, unlisted
from tests.watch.documents import Json, quantity

COUNTS: tuple[tuple[tuple[Json, ...], Unlisted], ...] = (
    ((), Unlisted(0, 0)),
    ((quantity("unknown"),), Unlisted(0, 0)),
    ((quantity("exact", 20),), Unlisted(15, 15)),
    ((quantity("exact", 5),), Unlisted(0, 0)),
    ((quantity("exact", 3),), Unlisted(0, 0)),
    ((quantity("range", 20, 25),), Unlisted(15, 20)),
    ((quantity("range", 3, 25),), Unlisted(0, 20)),
    ((quantity("range", 3, 5),), Unlisted(0, 0)),
    ((quantity("at_least", 20),), Unlisted(15, None)),
    ((quantity("at_least", 20, 21),), Unlisted(15, None)),
    ((quantity("at_least", 4, 6),), Unlisted(0, None)),
    ((quantity("at_least", 5),), Unlisted(0, 0)),
    ((quantity("more_than", 20),), Unlisted(16, None)),
    ((quantity("more_than", 5),), Unlisted(1, None)),
    ((quantity("more_than", 4),), Unlisted(0, 0)),
    ((quantity("at_most", 30),), Unlisted(0, 25)),
    ((quantity("fewer_than", 30),), Unlisted(0, 24)),
    ((quantity("about", 20),), Unlisted(0, None)),
    ((quantity("exact", 20), quantity("exact", 22)), Unlisted(15, 17)),
    ((quantity("exact", 20), quantity("at_least", 22)), Unlisted(15, None)),
    ((quantity("exact", 20), quantity("about", 22)), Unlisted(15, None)),
    ((quantity("exact", 20), quantity("unknown")), Unlisted(15, None)),
    ((quantity("at_least", 20), quantity("at_most", 30)), Unlisted(0, None)),
)


@pytest.mark.parametrize(("claims", "beyond"), COUNTS)
def test_they_are_from_the_lowest_floor_to_the_highest_bound(
    claims: tuple[Json, ...], beyond: Unlisted
) -> None:
    assert unlisted(map(Quantity.model_validate, claims), listed=5) == beyond
