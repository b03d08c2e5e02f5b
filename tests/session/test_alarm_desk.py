"""What an officer does to alarms: every question, every answer, every refusal."""

from pathlib import Path

import pytest

from dashboard.board.purpose import Purpose
from dashboard.contract.indicators import Level
from dashboard.session.alarm_desk import AlarmDesk, Question
from dashboard.watch.alarms.alarm import State
from tests.session.alarming import FTO, HILL, busy, desk, latched
from tests.session.boards import Board, step
from tests.session.watching import START
from tests.watch.rules.asking import WATCHED

TILE, ROW = f"tile:{WATCHED}", f"rule:{WATCHED}/FP-1"


def asked(question: Question) -> tuple[str, str]:
    """Return what a question is for, and its title."""
    assert question.prompt is not None
    assert question.purpose is not None
    return question.purpose.value, question.prompt.title


def test_before_the_first_document_nothing_is_asked(tmp_path: Path) -> None:
    board = Board(tmp_path)
    for command in ("acknowledge", "acknowledge_all", "shelve", "unshelve", "reset", "officer"):
        assert desk(board).ask(command, "board:", "").refusal == "no document yet"
    assert desk(board).answer("words").refusal == "no document yet"


@pytest.mark.parametrize(
    ("command", "subject", "purpose", "title"),
    [
        ("acknowledge", TILE, "acknowledge", "Acknowledge W 1 Tile, FP-1"),
        ("acknowledge", ROW, "acknowledge", "Acknowledge W 1 Tile, FP-1"),
        ("acknowledge_all", "", "acknowledge all", "Acknowledge the visible alarm"),
        ("shelve", ROW, "shelve until", "Shelve W 1 Tile, FP-1"),
        ("reset", ROW, "reset", "Reset W 1 Tile, FP-1"),
        ("officer", "", "officer", "Change officer"),
    ],
)
def test_what_a_key_asks(
    command: str, subject: str, purpose: str, title: str, tmp_path: Path
) -> None:
    assert asked(desk(latched(tmp_path)).ask(command, "board:", subject)) == (purpose, title)


@pytest.mark.parametrize(
    ("command", "subject", "why"),
    [
        ("unshelve", ROW, "no alarm is shelved here"),
        ("acknowledge", "rule:watched/OT-1", "it is not an alarm now"),
        ("acknowledge", "tile:other", "no alarm waits for an acknowledgement here"),
        ("shelve", "tile:other", "no alarm here can be shelved"),
        ("unshelve", "tile:other", "no alarm is shelved here"),
        ("reset", "tile:other", "no alarm is raised here"),
        (
            "acknowledge",
            "record:d",
            "no alarm is selected; 1 to 4 go to the tiles, b lists the alarms",
        ),
    ],
)
def test_what_a_key_refuses(command: str, subject: str, why: str, tmp_path: Path) -> None:
    question = desk(latched(tmp_path)).ask(command, "board:", subject)
    assert question == Question(refusal=why)


def test_an_acknowledgement_says_by_whom_when_and_why(tmp_path: Path) -> None:
    board = latched(tmp_path)
    officer = desk(board)
    officer.ask("acknowledge", "board:", TILE)
    assert officer.answer("  seen in the Register ") == Question()
    act = board.alarm().act
    assert act is not None
    assert (act.officer, act.at, act.note) == ("watch1", START, "seen in the Register")
    assert board.said == ["acknowledged"]
    assert board.log[-1] == "1 FP-1 seen in the Register"
    again = officer.ask("acknowledge", "board:", ROW)
    assert again.refusal == "it is acknowledged already, by watch1"
    all_of_them = officer.ask("acknowledge_all", "board:", "")
    assert all_of_them.refusal == "no alarm waits for an acknowledgement"


def test_on_a_tile_the_next_alarm_is_offered_until_none_waits(tmp_path: Path) -> None:
    board = busy(tmp_path)
    officer = desk(board)
    assert asked(officer.ask("acknowledge", "board:", TILE)) == (
        "acknowledge",
        "Acknowledge W 1 Tile, FP-1",
    )
    assert asked(officer.answer("")) == ("acknowledge", "Acknowledge C 1 Tile, HP-1")
    assert officer.answer("") == Question()
    assert [board.alarm(key).state for key in (FTO, HILL)] == [State.ACKNOWLEDGED] * 2


def test_all_that_wait_are_acknowledged_with_one_note(tmp_path: Path) -> None:
    board = busy(tmp_path)
    officer = desk(board)
    title = "Acknowledge all 2 visible alarms"
    assert asked(officer.ask("acknowledge_all", "alarms:", "")) == ("acknowledge all", title)
    assert officer.answer("relief") == Question()
    assert board.said == ["2 alarms acknowledged"]
    assert board.log[-2:] == ["1 FP-1 relief", "1 HP-1 relief"]


@pytest.mark.parametrize(
    ("until", "why"),
    [
        ("", "not shelved: that is no time; such as 172000Z, 2h or 45m"),
        ("soon", "not shelved: that is no time; such as 172000Z, 2h or 45m"),
        ("171730Z", "not shelved: a shelf ends after now, and within 8 h"),
        ("0m", "not shelved: a shelf ends after now, and within 8 h"),
        ("9h", "not shelved: a shelf ends after now, and within 8 h"),
        ("180131Z", "not shelved: a shelf ends after now, and within 8 h"),
    ],
)
def test_a_shelf_without_an_end_within_a_watch_is_refused(
    until: str, why: str, tmp_path: Path
) -> None:
    board = latched(tmp_path)
    officer = desk(board)
    officer.ask("shelve", "board:", TILE)
    assert officer.answer(until) == Question(refusal=why)
    assert board.alarm().state is State.UNACKNOWLEDGED


@pytest.mark.parametrize("until", ["2h", "171930Z"])
def test_a_shelf_has_an_end_and_a_reason_and_is_ended_by_s(until: str, tmp_path: Path) -> None:
    board = latched(tmp_path)
    officer = desk(board)
    officer.ask("shelve", "board:", TILE)
    assert asked(officer.answer(until)) == ("shelve", "Shelve W 1 Tile, FP-1")
    assert officer.answer(" ").refusal == "not shelved: a reason is needed"
    officer.answer("exercise")
    assert board.alarm().state is State.SHELVED
    assert board.log[-1] == "1 FP-1 until 171930Z: exercise"
    assert officer.ask("shelve", "board:", ROW).refusal == "it is shelved already"
    assert officer.ask("acknowledge", "board:", ROW).refusal == "it is shelved; S ends that first"
    question = officer.ask("unshelve", "board:", TILE)
    assert asked(question) == ("unshelve", "End the shelf of W 1 Tile, FP-1")
    officer.answer("")
    assert board.alarm().state is State.UNACKNOWLEDGED
    assert board.said == ["shelved", "shelf ended"]


def test_a_shelf_ends_by_time_alone_and_rings(tmp_path: Path) -> None:
    board = latched(tmp_path)
    officer = desk(board)
    officer.ask("shelve", "board:", TILE)
    officer.answer("30m")
    officer.answer("exercise")
    board.ticks(minutes=29)
    assert (board.alarm().state, board.rings) == (State.SHELVED, 0)
    board.ticks(minutes=1)
    assert (board.alarm().state, board.rings) == (State.UNACKNOWLEDGED, 1)


def test_a_reset_needs_a_note_and_sets_the_facts_aside(tmp_path: Path) -> None:
    board = latched(tmp_path)
    officer = desk(board)
    officer.ask("reset", "board:", TILE)
    assert officer.answer("").refusal == "not reset: a note is needed"
    assert board.alarm().latched
    officer.answer("taken to the minister")
    board.ticks(seconds=10)
    assert not board.alarm().latched
    assert board.levels == [Level.ADVISORY]
    assert board.log[-2:][0].startswith("1 FP-1 taken to the minister")


def test_what_is_not_latched_is_not_reset_and_says_why(tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(step("announced", 1))
    question = desk(board).ask("reset", "board:", TILE)
    assert question.purpose is Purpose.REFUSED
    assert question.prompt is not None
    assert question.prompt.enter == ""


@pytest.mark.parametrize("command", ["acknowledge", "acknowledge_all", "shelve"])
def test_an_alarm_that_rose_while_it_was_asked_about_stays(command: str, tmp_path: Path) -> None:
    board = Board(tmp_path)
    board.sees(step("announced", 1))
    officer: AlarmDesk = desk(board)
    officer.ask(command, "board:", TILE)
    board.sees(step("published", 2))
    if command == "shelve":
        officer.answer("2h")
    officer.answer("not worth a call")
    assert (board.alarm().state, board.alarm().level) == (State.UNACKNOWLEDGED, Level.WARNING)
    assert board.said == ["not done: it came anew or rose to a higher level while this was asked"]


def test_a_fact_that_comes_while_a_reset_is_asked_raises_the_alarm_again(tmp_path: Path) -> None:
    board = latched(tmp_path)
    officer = desk(board)
    officer.ask("reset", "board:", TILE)
    board.clock.move(minutes=1)
    board.sees(step("published", 3))
    officer.answer("known")
    board.ticks(seconds=10)
    assert (board.alarm().level, board.alarm().state) == (Level.WARNING, State.UNACKNOWLEDGED)
