"""Looks, watches and typed times over restarts, with a real store and two officers."""

from pathlib import Path

import pytest

from dashboard.watch.changes.baseline import Against
from dashboard.watch.changes.seeing import cursor_of
from tests.session.keeping_looks import KeptBoard
from tests.session.watching import Clock
from tests.watch.documents import EXAMPLE, UPDATE

FIRST, SECOND = EXAMPLE.read_bytes(), UPDATE.read_bytes()
NONE, ALL = "+ 0  ~ 0  - 0  X 0", "+ 3  ~ 5  - 1  X 0"


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_first_look_is_compared_with_the_first_document_kept(
    tmp_path: Path, clock: Clock
) -> None:
    with KeptBoard(tmp_path, clock) as board:
        board.sees(FIRST)
        assert board.counts == NONE
        clock.move(hours=1)
        board.sees(SECOND)
        assert board.counts == ALL
        assert board.session.comparer.baseline(board.session.state).at is None


def test_a_look_outlasts_a_restart_and_is_moved_by_hand_alone(tmp_path: Path, clock: Clock) -> None:
    with KeptBoard(tmp_path, clock) as board:
        board.sees(FIRST)
        board.marks_seen()
        clock.move(hours=1)
        board.sees(SECOND)
        for place in ("board:", "changes:", "list:congress"):
            board.session.show(place, "")
        assert board.counts == ALL
    clock.move(hours=1)
    with KeptBoard(tmp_path, clock) as again:
        again.until(lambda: again.session.scene is not None)
        assert again.counts == ALL
        assert again.changes.old.picture.latest.head.sequence == 7
        again.marks_seen()
        assert again.counts == NONE
        again.session.comparer.choose(Against.BEFORE)
        assert again.counts == ALL


def test_two_officers_have_looks_of_their_own(tmp_path: Path, clock: Clock) -> None:
    with KeptBoard(tmp_path, clock, "Adams") as board:
        board.sees(FIRST)
        board.marks_seen()
        clock.move(hours=1)
        board.sees(SECOND)
        board.marks_seen()
        assert board.counts == NONE
    with KeptBoard(tmp_path, clock, "Baker") as other:
        other.until(lambda: other.session.scene is not None)
        assert other.counts == ALL
        assert other.session.comparer.baseline(other.session.state).at is None
        names = {officer.name for officer in other.session.state.memory.cursors}
        assert names >= {"Adams"}


def test_a_follower_marks_its_own_officers_look_and_sees_the_others_documents(
    tmp_path: Path, clock: Clock
) -> None:
    with KeptBoard(tmp_path, clock, "Adams") as leader:
        leader.sees(FIRST)
        with KeptBoard(tmp_path, clock, "Baker") as follower:
            follower.until(lambda: follower.session.scene is not None)
            assert not follower.session.state.stored.leads
            follower.marks_seen()
            clock.move(hours=1)
            leader.sees(SECOND)
            digest = leader.session.state.memory.digest
            follower.until(lambda: follower.session.state.memory.digest == digest)
            assert follower.counts == ALL
            state = follower.session.state
            assert cursor_of(leader.session.state.officer, state.memory).last is None


def test_the_start_of_a_watch_is_kept_while_nobody_is_relieved(
    tmp_path: Path, clock: Clock
) -> None:
    with KeptBoard(tmp_path, clock) as board:
        board.sees(FIRST)
        board.until(lambda: bool(board.session.state.memory.cursors))
    began = clock()
    clock.move(hours=1)
    with KeptBoard(tmp_path, clock) as again:
        again.sees(SECOND)
        again.session.comparer.choose(Against.WATCH)
        assert again.session.comparer.baseline(again.session.state).at == began
        assert again.counts == ALL


@pytest.mark.parametrize(
    ("typed", "counts"), [("171745Z", ALL), ("171830Z NOV 25", NONE), ("171000Z", ALL)]
)
def test_any_time_that_is_typed_is_compared_with(
    tmp_path: Path, clock: Clock, typed: str, counts: str
) -> None:
    with KeptBoard(tmp_path, clock) as board:
        board.sees(FIRST)
        clock.move(hours=1)
        board.sees(SECOND)
        clock.move(hours=1)
        board.until(lambda: bool(board.session.state.memory.cursors))
        while (question := board.desk.ask("changes")).purpose is None:
            assert board.session.comparer.against is not Against.TIME
        assert not board.desk.answer(question.purpose, typed).refusal
        assert board.counts == counts
        recalled = board.session.comparer.baseline(board.session.state)
        assert recalled.against is Against.TIME
