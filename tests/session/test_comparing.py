"""Comparing claims, another officer, and what of acts outlasts the session."""

from pathlib import Path

import pytest

from dashboard.contract.indicators import Level
from dashboard.session.alarm_desk import Question
from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.watch.alarms.alarm import State
from tests.session.alarming import CLAIMS, counted, desk, disputed, latched
from tests.session.boards import Board, step
from tests.session.watching import START
from tests.watch.documents import document
from tests.watch.rules.asking import WATCHED

TILE = f"tile:{WATCHED}"


@pytest.mark.parametrize("subject", ["", "record:count", "record:high", "record:gone"])
def test_the_claims_that_are_selected_or_in_conflict_are_asked_about(
    subject: str, tmp_path: Path
) -> None:
    question = desk(disputed(tmp_path)).ask("acknowledge", "claims:", subject)
    assert question.prompt is not None
    assert question.prompt.title == "Compared: Tally"
    assert question.prompt.label == "note, needed:"


def test_where_no_claims_are_in_conflict_nothing_is_asked(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(document())
    question = desk(board).ask("acknowledge", "claims:", "")
    assert question == Question(refusal="no claims are in conflict")


def test_a_comparison_needs_a_note_and_ends_the_conflict_and_its_alarm(tmp_path: Path) -> None:
    board = disputed(tmp_path)
    board.ticks(hours=23)
    assert board.alarm(CLAIMS).state is State.NORMAL
    board.sees(counted(sequence=2, as_of="2025-11-18T12:00:00Z"))
    board.ticks(hours=1)
    assert board.alarm(CLAIMS).state is State.UNACKNOWLEDGED
    assert board.levels == [Level.ADVISORY]
    officer = desk(board)
    officer.ask("acknowledge", "claims:", "")
    assert officer.answer(" ").refusal.startswith("not compared: a note is needed")
    assert officer.answer("the second is newer") == Question()
    assert board.said == ["compared, until one of the claims changes"]
    assert board.log[-1] == "count compared: the second is newer"
    assert board.alarm(CLAIMS).state is State.NORMAL
    board.ticks(seconds=10)
    assert board.alarm(CLAIMS).state is State.NORMAL
    again = officer.ask("acknowledge", "claims:", "record:count")
    assert again == Question(refusal="they are compared already, by watch1")


def test_claims_that_change_while_they_are_compared_stay_in_conflict(tmp_path: Path) -> None:
    board = disputed(tmp_path)
    officer = desk(board)
    officer.ask("acknowledge", "claims:", "")
    board.sees(counted(high=30, sequence=2))
    officer.answer("the second is newer")
    assert desk(board).ask("acknowledge", "claims:", "").prompt is not None


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Adams", "Adams"), ("  Adams   B ", "Adams B"), ("", "watch1")],
)
def test_another_officer_is_logged_by_both_names_and_signs_what_follows(
    name: str, shown: str, tmp_path: Path
) -> None:
    board = latched(tmp_path)
    officer = desk(board)
    officer.ask("officer", "board:", "")
    assert officer.answer(name) == Question()
    assert board.said == [f"officer at this board is {shown}"]
    assert board.log[-1] == f"officer officer at this board was watch1, is {shown}"
    officer.ask("acknowledge", "board:", TILE)
    officer.answer("")
    act = board.alarm().act
    assert act is not None
    assert act.officer == shown


@pytest.mark.parametrize("name", ["x" * 33, "a\x1b[31m", "a\u202eb", "a\x00"])
def test_a_name_that_is_no_name_is_refused(name: str, tmp_path: Path) -> None:
    board = latched(tmp_path)
    officer = desk(board)
    officer.ask("officer", "board:", "")
    refused = Question(refusal="not changed: a name has up to 32 characters")
    assert officer.answer(name) == refused
    assert board.session.state.officer.shown == "watch1"


def test_an_acknowledgement_outlasts_the_session(tmp_path: Path) -> None:
    keeper = MemoryKeeper()
    board = latched(tmp_path, keeper)
    officer = desk(board)
    officer.ask("acknowledge", "board:", TILE)
    officer.answer("seen")
    after = Board(tmp_path, MemoryKeeper(keeper.stored), login="watch2")
    after.clock.move(hours=1)
    after.sees(step("published", 2))
    act = after.alarm().act
    assert act is not None
    assert (act.officer, act.at, act.note) == ("watch1", START, "seen")
    assert after.alarm().state is State.ACKNOWLEDGED
    assert after.rings == 0
    refused = desk(after).ask("acknowledge", "board:", f"rule:{WATCHED}/FP-1").refusal
    assert refused == "it is acknowledged already, by watch1"
