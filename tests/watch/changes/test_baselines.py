"""Which moments an officer can compare with."""

from datetime import datetime, timedelta

import pytest

from dashboard.watch.changes.baseline import Against, baselines, watch_start
from dashboard.watch.changes.cursor import Cursor, Seen
from dashboard.watch.changes.seeing import cursor_of, seeing, starting
from dashboard.watch.log.entry import GENESIS, Entry, Kind, Officer
from dashboard.watch.log.logged import Logged
from dashboard.watch.memory import Memory
from tests.watch.documents import NOW

ONE, TWO = Officer("watch1"), Officer("watch2")
NAMED = Officer("watch1", "Adams")


def at(hours: float) -> datetime:
    return NOW + timedelta(hours=hours)


def relief(hours: float, officer: Officer) -> Logged:
    return Logged(1, Entry(Kind.RELIEF, at(hours), "took over", officer=officer), GENESIS, GENESIS)


@pytest.mark.parametrize(
    ("began", "reliefs", "start"),
    [
        (None, [], None),
        (1, [], 1),
        (1, [(2, ONE)], 2),
        (3, [(2, ONE)], 2),
        (1, [(2, ONE), (5, TWO)], 2),
        (6, [(2, ONE), (5, TWO)], 6),
        (1, [(5, TWO)], 1),
        (6, [(5, TWO)], 6),
        (1, [(2, NAMED)], 1),
    ],
)
def test_when_a_watch_began(
    began: float | None, reliefs: list[tuple[float, Officer]], start: float | None
) -> None:
    cursor = Cursor(began=None if began is None else at(began))
    found = watch_start(cursor, ONE, [relief(*one) for one in reliefs])
    assert found == (None if start is None else at(start))


def test_a_first_look_has_no_moment_and_a_second_one_keeps_the_first() -> None:
    first, second = Seen(at(1), "a"), Seen(at(2), "b")
    cursor = Cursor(began=at(0))
    assert [(one.against, one.at) for one in baselines(cursor, ONE, ())] == [
        (Against.LOOK, None), (Against.WATCH, at(0)),
    ]  # fmt: skip
    found = baselines(cursor.seeing(first).seeing(second), ONE, [relief(3, TWO)])
    assert [(one.against, one.at, one.digest) for one in found] == [
        (Against.LOOK, at(2), "b"), (Against.BEFORE, at(1), "a"), (Against.WATCH, at(0), ""),
        (Against.HAND_OVER, at(3), ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("starts", "relieved", "began"),
    [([1], None, 1), ([1, 2], None, 1), ([1, 3], 2, 3), ([1, 2], 1, 1)],
)
def test_a_board_starts_once_after_each_hand_over(
    starts: list[float], relieved: float | None, began: float
) -> None:
    memory = Memory()
    for start in starts:
        memory = starting(ONE, at(start), None if relieved is None else at(relieved))(memory).memory
    assert cursor_of(ONE, memory).began == at(began)


def test_each_officer_has_a_cursor_of_their_own_and_marking_logs_nothing() -> None:
    turn = seeing(ONE, Seen(at(1), "a"))(Memory())
    assert (turn.entries, turn.raised) == ((), ())
    memory = seeing(TWO, Seen(at(2), "b"))(turn.memory).memory
    assert cursor_of(ONE, memory).last == Seen(at(1), "a")
    assert cursor_of(TWO, memory).last == Seen(at(2), "b")
    assert cursor_of(NAMED, memory) == Cursor()
