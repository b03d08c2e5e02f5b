"""How often a board that nothing happens to looks, draws and asks the store for anything."""

from pathlib import Path

import pytest

from dashboard.board.changes import told
from dashboard.board.scene import Scene
from dashboard.contract.changes import Change
from tests.session.boards import Board, HeldKeeper
from tests.watch.alarms.looks import climbed
from tests.watch.documents import document, force

TICK = 10.0
MANY = 50


def settled(home: Path) -> tuple[Board, HeldKeeper]:
    """Return a board that has looked at a document, its store asked for nothing."""
    keeper = HeldKeeper()
    board = Board(home, keeper)
    while keeper.waiting:
        keeper.work()
    board.sees(climbed("announced"))
    while keeper.waiting:
        keeper.work()
    return board, keeper


def test_while_nothing_moves_the_store_is_asked_once_a_minute(tmp_path: Path) -> None:
    board, keeper = settled(tmp_path)
    board.ticks(seconds=TICK)
    keeper.waiting.clear()
    for _ in range(60):
        board.ticks(seconds=TICK)
    assert len(keeper.waiting) == 10


def test_what_comes_due_is_looked_at_at_once(tmp_path: Path) -> None:
    board, keeper = settled(tmp_path)
    board.ticks(seconds=TICK)
    keeper.waiting.clear()
    board.ticks(seconds=1)
    assert not keeper.waiting
    stale = board.session.state.picture
    assert stale is not None
    board.clock.at = stale.stale_at
    board.ticks(seconds=1)
    assert len(keeper.waiting) == 1


def test_a_document_on_its_way_is_looked_at_by_the_store_alone(tmp_path: Path) -> None:
    board, keeper = settled(tmp_path)
    board.ticks(seconds=TICK)
    keeper.waiting.clear()
    board.sees(climbed("announced", revision=2))
    board.ticks(seconds=1)
    assert len(keeper.waiting) == 2


def test_within_a_second_every_view_is_of_one_scene(tmp_path: Path) -> None:
    board, _ = settled(tmp_path)
    first = board.session.present
    board.clock.move(milliseconds=400)
    assert board.session.present is first
    board.clock.move(seconds=1)
    assert board.session.present is not first


def test_a_scene_is_another_one_once_anything_else_is(tmp_path: Path) -> None:
    board, _ = settled(tmp_path)
    first = board.session.present
    board.session.toggle_hold()
    held = board.session.present
    assert held is not first
    board.session.toggle_clock()
    assert board.session.present is not held


def test_a_picture_is_drawn_once_before_the_event_loop_draws_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Scene] = []
    monkeypatch.setattr("dashboard.session.showing.overview", drawn.append)
    board, keeper = settled(tmp_path)
    assert len(drawn) == 1
    board.ticks(minutes=2)
    while keeper.waiting:
        keeper.work()
    assert len(drawn) == 1


def test_a_change_is_put_into_words_once_for_as_long_as_they_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worded: list[Change] = []
    of = told._of

    def counted(change: Change, scene: Scene) -> told.Told:
        worded.append(change)
        return of(change, scene)

    monkeypatch.setattr(told, "_of", counted)
    board = Board(tmp_path)
    board.sees(document(sequence=1, posture=[force(f"f{at}") for at in range(MANY)]))
    comparer = board.session.comparer
    wanted = comparer.wanted(board.session.state)
    assert wanted is not None
    board.session.receive(comparer.recall(wanted))
    moved = [force(f"f{at}", status="departed") for at in range(MANY)]
    board.sees(document(sequence=2, posture=moved))
    for minute in range(5):
        board.ticks(minutes=minute)
        board.session.show("board:", "")
        board.session.show("changes:", "")
        board.session.show("changes:", "f1")
    assert len(worded) == MANY
