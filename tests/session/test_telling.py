"""What a board tells the desk's own program, and the title of its window."""

import json
from pathlib import Path

import pytest

from tests.session.alarming import desk, latched
from tests.session.boards import Board, step
from tests.watch.alarms.looks import LADDER
from tests.watch.rules.asking import WATCHED


@pytest.mark.parametrize(
    ("least", "status", "told"),
    [
        ("warning", "published", ["warning"]),
        ("warning", "announced", []),
        ("caution", "announced", ["caution"]),
        ("caution", "preparing", []),
        ("advisory", "preparing", ["advisory"]),
    ],
)
def test_the_program_is_told_of_a_level_and_those_above_it(
    least: str, status: str, told: list[str], tmp_path: Path
) -> None:
    board = Board(tmp_path, text=f'[notify]\nlevel = "{least}"\n')
    board.sees(step(None, 1))
    board.sees(step(status, 2))
    assert board.raised == [LADDER]
    notices = [json.loads(one) for one in board.session.notices(board.raised)]
    assert [one["level"] for one in notices] == told
    assert all((one["indicator"], one["rule"]) == LADDER for one in notices)


def test_nothing_is_told_before_the_first_document(tmp_path: Path) -> None:
    assert Board(tmp_path).session.notices([LADDER]) == []


def test_a_program_that_fails_is_logged_and_said(tmp_path: Path) -> None:
    board = latched(tmp_path)
    board.session.log_failure("mail: exit status 1")
    assert board.log[-1] == "notify not notified: mail: exit status 1"
    assert board.said == ["not notified: mail: exit status 1"]


def test_the_title_counts_what_waits(tmp_path: Path) -> None:
    board = Board(tmp_path)
    assert board.session.title() == ""
    board.sees(step("published", 1))
    assert board.session.title() == "1 unacknowledged"
    officer = desk(board)
    officer.ask("acknowledge", "board:", f"tile:{WATCHED}")
    officer.answer("")
    assert board.session.title() == ""
