"""What is carried of a long log: nothing that a hand-over needs is lost behind newer entries."""

import pytest

from dashboard.store.memory_keeper import logged
from dashboard.watch.log.carried import MOST, carried
from dashboard.watch.log.entry import Entry, Kind
from tests.watch.documents import NOW


def entry(kind: Kind, item: str = "", points_at: int | None = None) -> Entry:
    return Entry(kind, NOW, kind.value, item, points_at=points_at)


NOTE, OPEN, TOLD, RELIEF = map(entry, (Kind.NOTE, Kind.OPEN, Kind.TOLD, Kind.RELIEF))
FEED = entry(Kind.AUTO, "feed")


@pytest.mark.parametrize(
    ("older", "newer", "numbers"),
    [
        ([], [NOTE], []),
        ([NOTE, NOTE], [NOTE], []),
        ([OPEN, NOTE], [NOTE], [1]),
        ([OPEN, entry(Kind.CLOSED, points_at=1)], [NOTE], [2]),
        ([OPEN, NOTE], [entry(Kind.CLOSED, points_at=1)], []),
        ([OPEN, entry(Kind.AUTO, points_at=1)], [NOTE], [1, 2]),
        ([TOLD, NOTE], [NOTE], [1]),
        ([TOLD, RELIEF, TOLD], [NOTE], [2, 3]),
        ([TOLD, RELIEF], [RELIEF], []),
        ([TOLD, entry(Kind.NOTE, points_at=1)], [NOTE], [1, 2]),
        ([FEED, FEED, RELIEF, FEED], [NOTE], [2, 3, 4]),
    ],
)
def test_what_is_carried(older: list[Entry], newer: list[Entry], numbers: list[int]) -> None:
    log = logged((), (*older, *newer))
    found = carried(log[: len(older)], log[len(older) :])
    assert [one.number for one in found] == numbers


def test_who_was_told_is_carried_up_to_a_bound_and_open_items_all_are() -> None:
    log = logged((), (*[OPEN] * (MOST + 1), *[TOLD] * (MOST + 1), NOTE))
    found = carried(log[:-1], log[-1:])
    kinds = [one.entry.kind for one in found]
    assert (kinds.count(Kind.OPEN), kinds.count(Kind.TOLD)) == (MOST + 1, MOST)
