"""What of the feed comes into the log, once each."""

from pathlib import Path

import pytest

from dashboard.feed.outcome import Checked, Failed, FeedState, Outcome
from tests.session.boards import Board, step
from tests.session.watching import START


def failed(state: FeedState = FeedState.DOWN, reason: str = "name not found") -> Failed:
    return Failed(state, reason, "check feed.address", START, None)


def feed_lines(board: Board) -> list[str]:
    return [line for line in board.log if line.startswith("feed ")]


def watched(home: Path) -> Board:
    """Return a board that has a document."""
    board = Board(home)
    board.sees(step(None, 1))
    return board


def test_the_first_document_is_logged_once(tmp_path: Path) -> None:
    board = watched(tmp_path)
    first = list(board.log)
    board.polls(Checked(START, None))
    board.ticks(minutes=1)
    assert board.log == first
    assert len(feed_lines(board)) == 1


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        pytest.param([failed()] * 3, ["DOWN"], id="lost, however often it is tried"),
        pytest.param([failed(), Checked(START, None)], ["DOWN", "OK"], id="lost and found"),
        pytest.param(
            [failed(), failed(reason="refused"), Checked(START, None), failed()],
            ["DOWN", "OK", "DOWN"],
            id="lost again",
        ),
        pytest.param(
            [failed(), failed(FeedState.CONFIG, "gone")], ["DOWN", "CONFIG"], id="another trouble"
        ),
    ],
)
def test_loss_and_recovery_are_logged_once(
    outcomes: list[Outcome], said: list[str], tmp_path: Path
) -> None:
    board = watched(tmp_path)
    before = len(feed_lines(board))
    for outcome in outcomes:
        board.polls(outcome)
        board.ticks(seconds=10)
    lines = feed_lines(board)[before:]
    assert len(lines) == len(said)
    assert all(word in line for word, line in zip(said, lines, strict=True))


def test_a_failure_before_any_document_is_shown_and_logged_with_the_first(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.polls(failed())
    assert board.log == []
    assert board.session.state.feed.state is FeedState.DOWN
    board.sees(step(None, 1))
    assert len(feed_lines(board)) == 1
