"""A leading board that stops for a while: another takes over, and it follows when it goes on."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.store.stored import Stored
from tests.store.board import Board, eventually, leading, said, texts
from tests.store.jobs import body, look, noting

BEAT = timedelta(seconds=0.1)


class StoppableBoard(Board):
    """Its keeper stands still while it may not go on, as a stopped process does."""

    def __init__(self, folder: Path, login: str) -> None:
        super().__init__(folder, login, beat=BEAT)
        self.goes_on = threading.Event()
        self.goes_on.set()

    def hear(self, stored: Stored) -> None:
        super().hear(stored)
        self.goes_on.wait(10)


@pytest.fixture
def stopped(tmp_path: Path) -> Iterator[StoppableBoard]:
    with StoppableBoard(tmp_path / "state" / "feed", "watch1") as board:
        board.until(leading)
        yield board
        board.goes_on.set()


def stop(board: StoppableBoard) -> None:
    board.goes_on.clear()
    board.act(noting("stops after this"))
    board.until(said("stops after this"))


@pytest.fixture
def heir(stopped: StoppableBoard, tmp_path: Path) -> Iterator[Board]:
    with Board(tmp_path / "state" / "feed", "watch2", beat=BEAT) as board:
        assert not board.now.leads
        stop(stopped)
        board.until(leading)
        yield board
        stopped.goes_on.set()


def test_a_stopped_board_is_followed_and_writes_nothing_when_it_goes_on(
    stopped: StoppableBoard, heir: Board
) -> None:
    heir.look(look("of the heir"))
    heir.until(said("of the heir"))
    stopped.look(look("of the stopped", body("stale")))
    stopped.goes_on.set()
    stopped.until(lambda stored: not stored.leads and said("of the heir")(stored))
    assert stopped.now.leader == "watch2"
    stopped.act(noting("still an officer"))
    heir.until(said("still an officer"))
    assert texts(heir.now) == ["stops after this", "of the heir", "still an officer"]
    assert heir.now.leads
    assert not any(stored.bodies for stored in heir.told)


def test_the_heir_holds_the_lock_once_the_stopped_board_lets_it_go(
    stopped: StoppableBoard, heir: Board, tmp_path: Path
) -> None:
    assert heir.ledger._lead._lock._handle is None
    stopped.goes_on.set()
    eventually(lambda: heir.ledger._lead._lock._handle is not None)
    assert stopped.ledger._lead._lock._handle is None


def test_a_board_that_ends_is_followed_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "feed"
    with Board(folder, "watch1") as first, Board(folder, "watch2") as second:
        first.look(look("last"))
        first.until(said("last"))
        assert first.keeper.stop() == ""
        second.until(leading)
        second.look(look("next"))
        second.until(said("next"))
        assert texts(second.now) == ["last", "next"]
