"""The keys c and C: stepping through baselines, and marking all as seen."""

from pathlib import Path

import pytest

from dashboard.board.purpose import Purpose
from dashboard.session.changes_desk import ChangesDesk
from dashboard.watch.changes.baseline import Against
from tests.session.boards import Board, step


def seen(board: Board) -> None:
    desk = ChangesDesk(board.session)
    desk.ask("mark_seen")
    desk.answer(Purpose.MARK_SEEN, "")


def counts(board: Board) -> str:
    comparer = board.session.comparer
    if (wanted := comparer.wanted(board.session.state)) is not None:
        board.session.receive(comparer.recall(wanted))
    scene = board.session.scene
    assert scene is not None
    return "" if scene.changes is None else scene.changes.counts.text


def test_c_steps_through_every_baseline_there_is_and_then_asks_for_a_time(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(step(None, 1))
    seen(board)
    seen(board)
    desk, comparer = ChangesDesk(board.session), board.session.comparer
    walked = []
    for _ in range(3):
        walked.append(comparer.against)
        question = desk.ask("changes")
    # To ask is to move nothing: what was compared with is still there on Esc.
    walked.append(comparer.against)
    assert walked == [Against.LOOK, Against.BEFORE, Against.WATCH, Against.WATCH]
    assert question.purpose is Purpose.SINCE
    assert not desk.answer(Purpose.SINCE, "").refusal
    assert comparer.against is Against.LOOK


@pytest.mark.parametrize("typed", ["soon", "2026-01-01T00:00Z", "171730Z", "999999Z", "2h"])
def test_what_is_no_time_before_now_is_refused_and_says_why(tmp_path: Path, typed: str) -> None:
    board = Board(tmp_path)
    board.sees(step(None, 1))
    answer = ChangesDesk(board.session).answer(Purpose.SINCE, typed)
    assert answer.refusal.startswith("not compared: ")
    assert board.session.comparer.against is Against.LOOK


def test_before_a_document_there_is_nothing_to_do(tmp_path: Path) -> None:
    desk = ChangesDesk(Board(tmp_path).session)
    for command in ("changes", "mark_seen"):
        assert desk.ask(command).refusal == "no document yet"


def test_without_a_store_a_board_compares_with_what_it_has_held(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(step(None, 1))
    assert counts(board) == "+ 0  ~ 0  - 0  X 0"
    board.sees(step("published", 2))
    assert counts(board) == "+ 0  ~ 1  - 0  X 0"
    seen(board)
    assert counts(board) == "+ 0  ~ 0  - 0  X 0"
    board.sees(step("revoked", 3))
    assert counts(board) == "+ 0  ~ 1  - 0  X 0"


def test_panels_that_are_held_are_not_marked_as_seen(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(step(None, 1))
    board.session.toggle_hold()
    assert "held" in board.session.refusal("mark_seen", "board:")
    board.session.toggle_hold()
    assert board.session.refusal("mark_seen", "board:") == ""


def test_what_comes_while_the_question_stands_is_not_marked(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(step(None, 1))
    desk = ChangesDesk(board.session)
    desk.ask("mark_seen")
    board.clock.move(minutes=1)
    board.sees(step("published", 2))
    desk.answer(Purpose.MARK_SEEN, "")
    assert counts(board) == "+ 0  ~ 1  - 0  X 0"
