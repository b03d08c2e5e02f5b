"""The hand-over at a board: the read-back, the shelves, the names, and what interrupts it."""

from pathlib import Path

import pytest

from dashboard.board.handover.account import account_of
from dashboard.board.handover.screen import (
    GIVER,
    RELIEVE,
    TAKER,
    handover_detail,
    section_address,
    shelf_address,
    unread,
)
from dashboard.session.alarm_desk import AlarmDesk
from dashboard.session.relief_desk import ReliefDesk
from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.watch.alarms.alarm import State
from dashboard.watch.changes.seeing import cursor_of
from dashboard.watch.log.entry import Entry, Kind, Officer
from tests.session.boards import Board
from tests.session.handing import example_watch, hand_over, read_back, scene_of_board
from tests.session.watching import START
from tests.watch.documents import EXAMPLE, taken

HILL, OPINION = ("watch.hill", "HP-3"), ("watch.opinion", "PO-1")


def shelve(board: Board, *tiles: str) -> None:
    alarms = AlarmDesk(board.session)
    for tile in tiles:
        alarms.ask("shelve", "board:", f"tile:{tile}")
        alarms.answer("2h")
        alarms.answer("one poll")


def reliefs(board: Board) -> list[Entry]:
    log = board.session.state.stored.log
    return [one.entry for one in log if one.entry.kind in (Kind.RELIEF, Kind.SHELVE)]


def left(board: Board) -> tuple[int, ...]:
    scene = scene_of_board(board)
    assert scene.read_back is not None
    return unread(scene.read_back, account_of(scene.live))


def lines(board: Board) -> str:
    said = handover_detail(scene_of_board(board)).lines
    return "\n".join("".join(piece.text for piece in line.left) for line in said)


def test_both_names_are_logged_and_the_board_signs_as_the_relief(tmp_path: Path) -> None:
    board = example_watch(tmp_path)
    assert hand_over(board).refusal == ""
    (relief,) = reliefs(board)
    assert (relief.kind, relief.at, relief.officer) == (
        Kind.RELIEF,
        START,
        Officer("watch1", "watch2"),
    )
    assert relief.text.startswith("watch2 relieves watch1; 9 sections read back, watch log 5 ")
    assert board.said[-1] == "the watch is handed over to watch2"
    assert scene_of_board(board).officer.shown == "watch2"


def test_the_cursors_of_both_roll(tmp_path: Path) -> None:
    board = example_watch(tmp_path)
    hand_over(board)
    memory = board.session.state.memory
    for officer in (Officer("watch1"), Officer("watch1", "watch2")):
        last = cursor_of(officer, memory).last
        assert last is not None
        assert (last.at, last.digest) == (START, memory.digest)


def test_shelves_end_but_those_that_the_relief_accepts(tmp_path: Path) -> None:
    board = example_watch(tmp_path)
    shelve(board, "watch.hill", "watch.opinion")
    desk = read_back(board)
    desk.choose(shelf_address(OPINION))
    desk.choose(RELIEVE)
    desk.answer("")
    assert board.alarm(HILL).state is State.UNACKNOWLEDGED
    kept = board.alarm(OPINION)
    assert kept.state is State.SHELVED
    assert kept.act is not None
    assert (kept.act.officer, kept.act.note) == ("watch2", "one poll")
    said = {one.item: one.text for one in reliefs(board)[-2:]}
    assert said == {
        "3 HP-3": "shelf ended at the hand-over",
        "4 PO-1": "accepted again until 171930Z: one poll",
    }


def test_an_accepted_shelf_can_be_let_go_again(tmp_path: Path) -> None:
    board = example_watch(tmp_path)
    shelve(board, "watch.opinion")
    desk = read_back(board)
    for _ in range(2):
        desk.choose(shelf_address(OPINION))
    desk.choose(RELIEVE)
    desk.answer("")
    assert board.alarm(OPINION).state is State.UNACKNOWLEDGED


@pytest.mark.parametrize(
    ("names", "unticked", "why"),
    [
        ({}, 0, "the relief is not named, Enter on the line to names it"),
        ({TAKER: "watch2"}, 5, "section 5 not read back"),
        ({TAKER: "watch1"}, 0, "from and to are both watch1; Enter on one of them names the other"),
        ({GIVER: "watch3", TAKER: ""}, 0, ""),
    ],
)
def test_what_is_missing_is_said(
    names: dict[str, str], unticked: int, why: str, tmp_path: Path
) -> None:
    board = example_watch(tmp_path)
    desk = ReliefDesk(board.session)
    desk.begin("board:")
    for line, name in names.items():
        desk.choose(line)
        desk.answer(name)
    for number in range(1, 10):
        if number != unticked:
            desk.choose(section_address(number))
    question = desk.choose(RELIEVE)
    assert question.refusal.startswith(f"not handed over: {why}" if why else "")
    assert (question.prompt is None) == bool(why)
    assert reliefs(board) == []


@pytest.mark.parametrize("name", ["x" * 33, "a\x07b"])
def test_a_name_that_is_none_is_refused(name: str, tmp_path: Path) -> None:
    board = example_watch(tmp_path)
    desk = ReliefDesk(board.session)
    desk.begin("board:")
    desk.choose(TAKER)
    assert desk.answer(name).refusal == "not named: a name has up to 32 characters"


def test_a_tick_goes_where_what_was_read_changes_and_stays_while_it_only_ages(
    tmp_path: Path,
) -> None:
    board = example_watch(tmp_path)
    read_back(board)
    board.ticks(minutes=20)
    assert left(board) == ()
    alarms = AlarmDesk(board.session)
    alarms.ask("acknowledge", "board:", "tile:watch.hill")
    alarms.answer("seen")
    assert left(board) == (1, 3)
    assert "changed since it was read back" in lines(board)


def test_a_second_enter_takes_the_tick_away(tmp_path: Path) -> None:
    board = example_watch(tmp_path)
    desk = read_back(board)
    desk.choose(section_address(4))
    assert left(board) == (4,)


def test_what_comes_while_the_last_question_waits_is_not_handed_over_unread(tmp_path: Path) -> None:
    board = example_watch(tmp_path)
    desk = read_back(board)
    desk.choose(RELIEVE)
    shelve(board, "watch.opinion")
    assert desk.answer("").refusal == "not handed over: sections 1 3 not read back"
    assert board.alarm(OPINION).state is State.SHELVED


def two_boards(home: Path) -> tuple[Board, Board]:
    """Return two boards on one watch; what one does the other is told of."""
    keeper = MemoryKeeper()
    first = Board(home, keeper)
    second = Board(home, keeper, login="watch2")

    def both(stored: object) -> None:
        first.told(stored)  # type: ignore[arg-type]
        second.told(stored)  # type: ignore[arg-type]

    keeper.start(both)
    first.sees(taken(EXAMPLE.read_bytes()))
    return first, second


def test_another_relief_meanwhile_makes_a_read_back_void(tmp_path: Path) -> None:
    first, second = two_boards(tmp_path)
    desk = read_back(first, "watch4")
    desk.choose(RELIEVE)
    hand_over(second, "watch3")
    assert desk.choose(RELIEVE).refusal == "no read-back is on its way; H begins one"
    desk.answer("")
    assert first.said[-1] == (
        "not done: the watch was handed over meanwhile: watch3 relieved watch2; read it back again"
    )
    assert "The watch was handed over at 171730Z: watch3 relieves watch2." in lines(first)
    assert [one.text.partition(";")[0] for one in reliefs(first)] == ["watch3 relieves watch2"]


def test_a_read_back_that_is_left_changes_nothing_and_begins_anew(tmp_path: Path) -> None:
    board = example_watch(tmp_path)
    before = board.session.state.memory, board.session.state.stored.log
    desk = read_back(board)
    assert (board.session.state.memory, board.session.state.stored.log) == before
    desk.begin("handover:")
    assert left(board) == ()
    desk.begin("log:")
    assert left(board) == tuple(range(1, 10))


def test_the_relief_hands_over_in_turn(tmp_path: Path) -> None:
    board = example_watch(tmp_path)
    hand_over(board)
    hand_over(board, "watch3")
    texts = [one.text.partition(";")[0] for one in reliefs(board)]
    assert texts == ["watch2 relieves watch1", "watch3 relieves watch2"]


def test_before_a_document_nothing_is_handed_over(tmp_path: Path) -> None:
    desk = ReliefDesk(Board(tmp_path).session)
    assert desk.begin("board:").refusal == "no document yet"
    assert desk.choose(RELIEVE).refusal == "no read-back is on its way; H begins one"
    assert desk.answer("").refusal == "no read-back is on its way; H begins one"


def test_a_change_of_officer_is_signed_once_it_is_logged(tmp_path: Path) -> None:
    board = example_watch(tmp_path)
    alarms = AlarmDesk(board.session)
    alarms.ask("officer", "board:", "")
    alarms.answer("watch2")
    assert scene_of_board(board).officer == Officer("watch1", "watch2")
    assert board.log[-1] == "officer officer at this board was watch1, is watch2"
