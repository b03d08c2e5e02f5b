"""A board whose second document raises an alarm, and whose store is slow to tell."""

from pathlib import Path

import pytest

from dashboard.contract.indicators import Level
from dashboard.feed.outcome import Checked
from dashboard.watch.alarms.alarm import State
from tests.session.boards import Board, HeldKeeper, step
from tests.session.watching import START
from tests.watch.alarms.looks import LADDER
from tests.watch.documents import AS_OF


def test_what_the_first_document_raises_is_silent(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(step("published", 1))
    assert board.alarm().state is State.UNACKNOWLEDGED
    assert board.rings == 0


@pytest.mark.parametrize(
    ("first", "second", "rings", "raised"),
    [
        pytest.param(None, "announced", 1, [LADDER], id="a caution"),
        pytest.param(None, "published", 1, [LADDER], id="a warning"),
        pytest.param(None, "preparing", 0, [LADDER], id="an advisory"),
        pytest.param("announced", "published", 1, [LADDER], id="a higher level"),
        pytest.param("announced", "announced", 0, [], id="the same level"),
    ],
)
def test_what_the_second_document_raises_rings_once(
    first: str | None, second: str, rings: int, raised: list[object], tmp_path: Path
) -> None:
    board = Board(tmp_path)
    board.sees(step(first, 1))
    board.asked.clear()
    board.clock.move(minutes=5)
    board.sees(step(second, 2))
    assert board.raised == raised
    assert board.rings == rings
    board.polls(Checked(board.clock(), None))
    board.ticks(seconds=10)
    assert board.rings == 0


def test_a_warning_that_nobody_acknowledges_rings_again(tmp_path: Path) -> None:
    board = Board(tmp_path, text="[alarms]\nring_again_minutes = 3\n")
    board.sees(step(None, 1))
    board.sees(step("published", 2))
    assert board.rings == 1
    rang = []
    for _ in range(7):
        board.ticks(minutes=1)
        rang.append(board.rings)
    assert rang == [0, 0, 1, 0, 0, 1, 0]


def test_a_stale_feed_freezes_the_alarm_and_not_its_bell(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(step("published", 1))
    board.ticks(hours=25)
    assert board.alarm().frozen
    assert board.levels == [Level.UNKNOWN]
    assert board.rings == 1
    board.clock.at = START
    board.sees(step("published", 2))
    assert not board.alarm().frozen
    assert board.alarm().state is State.UNACKNOWLEDGED


def test_the_time_stands_still_with_a_feed_of_its_own_time(tmp_path: Path) -> None:
    board = Board(tmp_path, built_in=True)
    board.sees(step("announced", 1))
    board.ticks(days=3)
    assert board.levels == [Level.CAUTION]
    assert not board.alarm().frozen
    scene = board.session.scene
    assert scene is not None
    assert f"{scene.now:%Y-%m-%dT%H:%M:%SZ}" == AS_OF


@pytest.mark.parametrize("between", ["tick", "unchanged"])
def test_no_look_goes_back_on_a_document_the_store_has_not_told_of(
    between: str, tmp_path: Path
) -> None:
    keeper = HeldKeeper()
    board = Board(tmp_path, keeper)
    board.sees(step(None, 1))
    keeper.work()
    board.sees(step("published", 2))
    if between == "tick":
        board.ticks(seconds=10)
    else:
        board.polls(Checked(board.clock(), None))
    assert board.levels == [Level.NORMAL]
    keeper.work(2)
    assert board.levels == [Level.WARNING]
    scene = board.session.scene
    assert scene is not None
    assert scene.picture.latest.head.sequence == 2


def test_two_documents_before_the_store_tells_of_the_first(tmp_path: Path) -> None:
    keeper = HeldKeeper()
    board = Board(tmp_path, keeper)
    board.sees(step(None, 1))
    board.sees(step("announced", 2))
    board.sees(step("published", 3))
    keeper.work(3)
    scene = board.session.scene
    assert scene is not None
    assert scene.picture.previous is not None
    assert scene.picture.previous.head.sequence == 2
    assert board.levels == [Level.WARNING]
