"""Levels that moved since a moment."""

from datetime import timedelta

import pytest

from dashboard.contract.indicators import Level, Trend
from dashboard.watch.changes.levels import LevelMove, level_moves
from dashboard.watch.history import History, LevelChange
from tests.watch.documents import NOW

A, C, W, U = Level.ADVISORY, Level.CAUTION, Level.WARNING, Level.UNKNOWN
UNTIL = NOW + timedelta(hours=9)


def moves(*steps: tuple[str, float, Level], known: tuple[str, ...] = ()) -> tuple[LevelMove, ...]:
    changes = (
        LevelChange(name, NOW + timedelta(hours=hours), level, Trend.STEADY, "HP-1")
        for name, hours, level in steps
    )
    return level_moves(History(tuple(changes)), NOW, UNTIL, known)


@pytest.mark.parametrize(
    ("steps", "known", "told"),
    [
        ([], (), []),
        ([("a", -1, C)], (), []),
        ([("a", 0, C)], (), []),
        ([("a", -1, C), ("a", 1, W)], (), [("a", C, W, W)]),
        ([("a", -1, W), ("a", 1, C)], (), [("a", W, C, C)]),
        ([("a", -2, A), ("a", -1, C), ("a", 1, W)], (), [("a", C, W, W)]),
        ([("a", -1, C), ("a", 1, U), ("a", 2, C)], (), [("a", C, C, U)]),
        ([("a", 1, C)], (), [("a", None, C, C)]),
        ([("a", 1, C)], ("a",), []),
        ([("a", 1, C), ("a", 2, W)], ("a",), [("a", C, W, W)]),
        ([("b", 1, C), ("a", -1, A), ("a", 2, W)], (), [("b", None, C, C), ("a", A, W, W)]),
        ([("a", -1, C), ("a", 10, W)], (), []),
    ],
)
def test_what_a_tile_moved_from_and_to(
    steps: list[tuple[str, float, Level]],
    known: tuple[str, ...],
    told: list[tuple[str, Level | None, Level, Level]],
) -> None:
    found = [
        (one.indicator, one.old, one.last.level, one.worst) for one in moves(*steps, known=known)
    ]
    assert found == told
