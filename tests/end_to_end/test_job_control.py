"""Ctrl+Z, SIGTSTP and SIGCONT, where a shell waits and where none does."""

import re
import shutil
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from tests.end_to_end.alarming import has_begun
from tests.end_to_end.clean import assert_clean, assert_clean_bytes
from tests.end_to_end.shell import BOARD, shell
from tests.end_to_end.terminal import ENTER, ESCAPE, PATIENCE, Terminal

_BOARD_IS = re.compile(r"board ([0-9]+) is stopped")
CTRL_Z = "\x1a"
BOARD_WORDS = ("EXAMPLE", "20-21+ X", "4 alarms unacknowledged")

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")


def quit_board(terminal: Terminal) -> None:
    terminal.send("q")
    terminal.wait_for("Quit watchfloor")
    terminal.send(ENTER)


def _runs(number: str) -> bool:
    try:
        stat = Path(f"/proc/{number}/stat").read_text("utf-8")
    except OSError:
        return False
    # What nobody has asked for its status stays as a zombie.
    return not stat.rpartition(")")[2].startswith(" Z")


def _grown(terminal: Terminal, begun: int) -> bool:
    return len(terminal.raw) > begun


@needs_bash
def test_terminal_stop_and_continue_in_a_shell(tmp_path: Path) -> None:
    with shell(tmp_path) as terminal:
        terminal.send(BOARD, ENTER)
        terminal.wait_for(*BOARD_WORDS)
        before = terminal.settle()
        begun = len(terminal.raw)
        terminal.send(CTRL_Z)
        terminal.wait_for("Stopped")
        terminal.settle()
        raw = bytes(terminal.raw).replace(b"\x1b[?2004hshell> ", b"")
        assert_clean_bytes(raw)
        # In the background it must not touch the terminal.
        terminal.send("bg", ENTER)
        terminal.wait_for("&")
        # bash has fg continue a job alone that it knows to be stopped.
        terminal.send("until [[ $(jobs) == *Stopped* ]]; do sleep 0.1; done; echo $((42))", ENTER)
        terminal.wait_for("\n42")
        assert b"\x1b[?1049h" not in bytes(terminal.raw[begun:])
        terminal.send("fg", ENTER)
        terminal.wait_for(*BOARD_WORDS)
        assert terminal.settle() == before
        # Once more, by the signal, and driven afterwards.
        terminal.send(CTRL_Z)
        terminal.wait_for("Stopped")
        terminal.send("fg", ENTER)
        terminal.wait_for(*BOARD_WORDS)
        terminal.send("5", ENTER)
        terminal.wait_for("━5 Strikes ━", "─Selected")
        quit_board(terminal)
        terminal.wait_for("shell>")
        terminal.send("echo status $?", ENTER)
        terminal.wait_for("status 0")


@needs_bash
def test_terminal_stop_and_continue_of_a_script_around_it(tmp_path: Path) -> None:
    script = tmp_path / "watch.sh"
    script.write_text(f"{BOARD}\necho ended $?\n", encoding="utf-8")
    with shell(tmp_path) as terminal:
        terminal.send(f"sh {script}", ENTER)
        terminal.wait_for(*BOARD_WORDS)
        terminal.send(CTRL_Z)
        terminal.wait_for("Stopped")
        terminal.send("fg", ENTER)
        terminal.wait_for(*BOARD_WORDS)
        quit_board(terminal)
        terminal.wait_for("ended 0")


@needs_bash
def test_terminal_hang_up_of_a_board_that_is_stopped(tmp_path: Path) -> None:
    """The connection drops while it waits for fg, which never comes."""
    with shell(tmp_path) as terminal:
        terminal.send(BOARD, ENTER)
        terminal.wait_for(*BOARD_WORDS)
        terminal.send(CTRL_Z)
        terminal.wait_for("Stopped")
        terminal.send("echo board $(jobs -p) is stopped", ENTER)
        terminal.wait(lambda: _BOARD_IS.search(terminal.text) is not None, "see its number")
        found = _BOARD_IS.search(terminal.text)
        assert found is not None
        terminal.hang_up()
        end = time.monotonic() + PATIENCE
        while _runs(found[1]):
            assert time.monotonic() < end
            time.sleep(0.05)


def test_terminal_stop_and_continue_where_no_shell_would_resume_it(tmp_path: Path) -> None:
    with Terminal(state=tmp_path) as terminal:
        terminal.wait_for(*BOARD_WORDS)
        # The board of the example is on screen before its watch has begun.
        terminal.wait(lambda: has_begun(tmp_path), "see the watch begun")
        board = terminal.settle()
        begun = len(terminal.raw)
        terminal.signal(signal.SIGTSTP)
        terminal.settle()
        assert len(terminal.raw) == begun
        # A bare SIGCONT paints it anew; twice, since the stock driver would then hang on q.
        for _ in range(2):
            begun = len(terminal.raw)
            terminal.signal(signal.SIGCONT)
            terminal.wait(partial(_grown, terminal, begun), "see it painted")
            assert terminal.settle() == board
            assert b"\x1b[?1049h" not in bytes(terminal.raw[begun:])
        terminal.send(CTRL_Z)
        terminal.wait_for("suspend: no shell waits here that would resume it")
        terminal.send(":")
        terminal.wait_for("Enter do")
        terminal.send(*"fg in the shell")
        terminal.wait_for("no action has these words")
        terminal.send(ESCAPE)
        terminal.wait_for(*BOARD_WORDS)
        quit_board(terminal)
        assert terminal.wait_end() == 0
        assert_clean(terminal)
