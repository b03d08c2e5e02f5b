"""Times at which the newest document of a feed was stale."""

from datetime import datetime, timedelta

import pytest

from dashboard.watch.changes.gaps import Gap, Kept, feed_gaps
from tests.watch.documents import NOW


@pytest.mark.parametrize(
    ("kept", "now", "gaps"),
    [
        ([], 9, []),
        ([(0, 12, None)], 9, []),
        ([(0, 6, None)], 6, []),
        ([(0, 6, None)], 9, [(0, 6, None)]),
        ([(0, 6, 5), (5, 11, None)], 9, []),
        ([(0, 6, 8), (8, 14, None)], 9, [(0, 6, 8)]),
        ([(8, 8.5, None), (0, 6, 8)], 9, [(0, 6, 8), (8, 8.5, None)]),
        ([(4, 2, 8)], 9, [(4, 4, 8)]),
    ],
)
def test_a_gap_lasts_from_one_document_to_the_next(
    kept: list[tuple[float, float, float | None]],
    now: float,
    gaps: list[tuple[float, float, float | None]],
) -> None:
    found = feed_gaps([Kept(at(one), at(stale), ends(end)) for one, stale, end in kept], at(now))
    assert list(found) == [Gap(at(one), at(stale), ends(end)) for one, stale, end in gaps]


def at(hours: float) -> datetime:
    return NOW + timedelta(hours=hours)


def ends(hours: float | None) -> datetime | None:
    return None if hours is None else at(hours)
