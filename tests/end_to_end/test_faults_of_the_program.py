"""A bug: the terminal is clean, the officer reads one sentence, the trace is in the log alone."""

import re
import sys
from pathlib import Path

import pytest

from tests.end_to_end.alarming import feed, logged
from tests.end_to_end.clean import after_the_board, assert_clean, below_the_clock
from tests.end_to_end.terminal import Terminal

ROOT = Path(__file__).parents[2]
SENTENCE = re.compile(
    r"watchfloor: a fault of the program: KeyError in faulty\.py line [0-9]+;"
    r" its trace is in (?P<path>\S+); please report it\r?\n"
)


def opened(where: str, state: Path) -> Terminal:
    path = state / "feed.json"
    path.write_bytes(feed(1, land=1))
    program = (sys.executable, "-m", "tests.end_to_end.faulty", where)
    env = {"PYTHONPATH": str(ROOT)}
    args = ("--feed", str(path), "--interval", "1")
    return Terminal(*args, state=state, columns=200, program=program, env=env)


def log(state: Path) -> str:
    """Return the one log, whose mode is 0600."""
    (path,) = state.rglob("faults-*.log")
    assert path.stat().st_mode & 0o777 == 0o600
    return path.read_text(encoding="utf-8")


def assert_harmless(terminal: Terminal, state: Path) -> None:
    """Assert that nothing of the feed and no secret went to the screen, and none acts in a log."""
    assert b"EVIL" not in terminal.raw
    assert b"Traceback" not in terminal.raw
    assert b"s3cret" not in terminal.raw
    written = log(state)
    assert "Traceback (most recent call last)" in written
    assert "s3cret" not in written
    assert all(line.isprintable() for line in written.splitlines())


def ends_with_a_sentence(where: str, state: Path) -> None:
    with opened(where, state) as terminal:
        if where == "key":
            terminal.wait_for("feed OK", "W!L")
            terminal.send("5")
        assert terminal.wait_end() == 70
        assert_clean(terminal)
        said = SENTENCE.fullmatch(after_the_board(terminal))
        assert said is not None, after_the_board(terminal)
        assert Path(said["path"]).read_text(encoding="utf-8") == log(state)
        assert_harmless(terminal, state)


@pytest.mark.parametrize("where", ["handler", "key"])
def test_terminal_unhandled_exception_in_a_handler(where: str, tmp_path: Path) -> None:
    ends_with_a_sentence(where, tmp_path)
    if where == "key":
        assert any("strike on land" in text for _, _, _, text in logged(tmp_path))


def test_terminal_unhandled_exception_in_a_worker(tmp_path: Path) -> None:
    ends_with_a_sentence("worker", tmp_path)


def test_terminal_unhandled_exception_in_a_render(tmp_path: Path) -> None:
    ends_with_a_sentence("render", tmp_path)


def test_terminal_unhandled_exception_in_a_compose(tmp_path: Path) -> None:
    ends_with_a_sentence("compose", tmp_path)


def test_terminal_unhandled_exception_beside_the_watch_is_logged(tmp_path: Path) -> None:
    with opened("beside", tmp_path) as terminal:
        terminal.wait_for("feed OK", "W!L")
        board = terminal.settle()
        terminal.send("u")
        terminal.wait(lambda: log_count(tmp_path) == 2, "see both faults logged")
        assert below_the_clock(terminal.settle()) == below_the_clock(board)
        assert_harmless(terminal, tmp_path)


def log_count(state: Path) -> int:
    found = list(state.rglob("faults-*.log"))
    return found[0].read_text(encoding="utf-8").count("KeyError in faulty.py") if found else 0


def test_terminal_crash_text_is_cleaned(tmp_path: Path) -> None:
    """A feed's words in a message: none in the sentence, no control of them in the log."""
    with opened("key", tmp_path) as terminal:
        terminal.wait_for("feed OK", "W!L")
        terminal.send("5")
        assert terminal.wait_end() == 70
        assert "of a feed" not in after_the_board(terminal)
    assert r"\x1b]0;EVIL\x07 \u202etext [bold]of[/] a feed" in log(tmp_path)
