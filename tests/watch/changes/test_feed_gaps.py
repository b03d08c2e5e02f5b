"""Times at which the newest document of a feed was stale."""

from datetime import timedelta

import pytest

from dashboard.watch.changes.gaps import Gap, Kept, feed_gaps
from tests.watch.documents import NOW


@pytest.mark.parametrize(
    ("kept", "until", "gaps"),
    [
        ([], 9, []),
        ([(0, 12)], 9, []),
        ([(0, 6)], 6, []),
        ([(0, 6)], 9, [(0, 6, None)]),
        ([(0, 6), (5, 11)], 9, []),
        ([(0, 6), (8, 14)], 9, [(0, 6, 8)]),
        ([(0, 6), (8, 8.5)], 9, [(0, 6, 8), (8, 8.5, None)]),
        ([(4, 2), (8, 14)], 9, [(4, 4, 8)]),
    ],
)
def test_a_gap_lasts_from_one_document_to_the_next(
    kept: list[tuple[float, float]],
    until: float,
    gaps: list[tuple[float, float, float | None]],
) -> None:
    def at(hours: float) -> timedelta:
        return timedelta(hours=hours)

    found = feed_gaps(
        [Kept(NOW + at(one), NOW + at(stale)) for one, stale in kept], NOW + at(until)
    )
    assert list(found) == [
        Gap(NOW + at(began), NOW + at(stale), None if ended is None else NOW + at(ended))
        for began, stale, ended in gaps
    ]
