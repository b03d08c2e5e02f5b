"""When a board is drawn anew, and that what is left aside for it stands nowhere on it."""

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.board import page
from dashboard.board.overview import overview
from dashboard.board.scene import Scene
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.example import example
from dashboard.feed.outcome import Checked, Failed, FeedState
from dashboard.session.paging import is_same_board
from dashboard.watch.log.entry import Officer
from dashboard.watch.post import Post
from tests.session.boards import Board
from tests.watch.alarms.looks import climbed
from widgets.pages import Board as Overview

PACE = timedelta(seconds=15)


@pytest.fixture
def board(tmp_path: Path) -> Board:
    seen = Board(tmp_path)
    seen.sees(climbed("announced"))
    seen.clock.at = seen.clock.at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    return seen


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Scene]:
    scenes: list[Scene] = []

    def counted(scene: Scene) -> Overview:
        scenes.append(scene)
        return overview(scene)

    monkeypatch.setattr(page, "overview", counted)
    return scenes


def shown(board: Board) -> None:
    board.session.show("board:", "")


def test_polls_that_bring_nothing_draw_the_board_once_a_minute(
    board: Board, drawn: list[Scene]
) -> None:
    for _ in range(3 * 4):
        board.polls(Checked(board.clock(), board.clock() + PACE))
        shown(board)
        board.ticks(seconds=PACE.total_seconds())
        shown(board)
    # The last tick was the first of a fourth minute.
    assert len(drawn) == 4


def _zone(board: Board) -> None:
    board.session.toggle_clock()


def _holds(board: Board) -> None:
    board.session.toggle_hold()


def _ages(board: Board) -> None:
    board.ticks(minutes=1)


@pytest.mark.parametrize("moves", [_zone, _holds, _ages])
def test_what_moves_the_board_draws_it_at_once(
    board: Board, drawn: list[Scene], moves: Callable[[Board], None]
) -> None:
    shown(board)
    shown(board)
    assert len(drawn) == 1
    moves(board)
    shown(board)
    assert len(drawn) == 2


def test_a_document_is_drawn_before_it_is_asked_for(board: Board, drawn: list[Scene]) -> None:
    shown(board)
    board.sees(climbed("signalled", revision=2, sequence=2))
    _, page = board.session.show("board:", "")
    scene = board.session.present
    assert scene is not None
    assert page == overview(scene)
    assert len(drawn) == 1


def _seconds(scene: Scene) -> Scene:
    return replace(scene, now=scene.now.replace(second=59), wall=scene.wall.replace(second=59))


def _feed(scene: Scene) -> Scene:
    later = scene.wall + timedelta(hours=1)
    down = scene.feed.after(Failed(FeedState.DOWN, "refused", "nothing listens", later, later))
    return replace(scene, feed=replace(down, checked_at=later, fetched_at=later, note="older"))


def _others(scene: Scene) -> Scene:
    post = Post(Officer("watch2"), scene.wall, scene.wall)
    return replace(scene, others=(post,))


def _kept_on(scene: Scene) -> Scene:
    *before, last = scene.history.covered
    longer = replace(last, ended=scene.wall + timedelta(seconds=59))
    return replace(scene, history=replace(scene.history, covered=(*before, longer)))


@pytest.mark.parametrize("other", [_seconds, _feed, _others, _kept_on])
def test_what_is_left_aside_stands_nowhere_on_the_board(
    tmp_path: Path, other: Callable[[Scene], Scene]
) -> None:
    board = Board(tmp_path)
    given = read(example())
    assert isinstance(given, Document)
    board.clock.at = given.head.as_of.replace(second=0, microsecond=0)
    board.sees(given)
    scene = board.session.present
    assert scene is not None
    changed = other(scene)
    assert changed != scene
    assert is_same_board(scene, changed)
    assert overview(changed) == overview(scene)


def test_a_picture_that_is_shown_no_longer_is_let_go_of(board: Board) -> None:
    # The first of all is what the officer came to, and stays.
    board.sees(climbed("signalled", revision=2, sequence=2))
    shown(board)
    board.session.preview("tile:watched")
    assert board.session.state.picture is not None
    old = weakref.ref(board.session.state.picture)
    for revision in (3, 4, 5):
        board.sees(climbed("signalled", revision=revision, sequence=revision))
        # Another view than the board, so that neither is made anew.
        board.session.show("changes:", "")
    gc.collect()
    assert old() is None
