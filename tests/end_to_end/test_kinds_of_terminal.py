"""Where watch officers run it: a restricted account, tmux, screen, mosh, plain xterm."""

import os
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from tests.end_to_end.alarming import has_begun, logged
from tests.end_to_end.clean import assert_clean
from tests.end_to_end.shell import BOARD, PROMPT
from tests.end_to_end.terminal import ENTER, ESCAPE, Terminal
from tests.end_to_end.tmux import Pane, needs_tmux

ROOT = Path(__file__).parents[2]
BOARD_WORDS = ("EXAMPLE", "20-21+ X", "4 alarms unacknowledged")
NOBODY = "65534"
# Root's files, such as the interpreter, may still be read; what belongs to nobody else is written.
RESTRICTED = (
    "setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups",
    "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search",
)  # fmt: skip


def drive(terminal: Terminal) -> None:
    """Go to a number's sources and back, and end it by the keys."""
    terminal.wait_for(*BOARD_WORDS)
    terminal.send("5", ENTER)
    # A screen is written from above: its last row says that it is there.
    terminal.wait_for("━5 Strikes ━", "Esc back")
    terminal.send(ESCAPE)
    terminal.wait_for("4 Public opinion", "q quit")
    terminal.send("q")
    terminal.wait_for("Quit watchfloor")
    terminal.send(ENTER)
    assert terminal.wait_end() == 0
    assert_clean(terminal)


@pytest.mark.parametrize("term", ["xterm", "screen", "xterm-256color"])
def test_terminal_login_shell_elsewhere_with_term(term: str, tmp_path: Path) -> None:
    """As mosh sets xterm-256color; lines and columns that a shell exports are no size."""
    env = {"TERM": term, "COLUMNS": "61", "LINES": "16"}
    with Terminal(state=tmp_path, env=env) as terminal:
        terminal.wait_for(*BOARD_WORDS)
        assert terminal.lines[0].rstrip()[61:]
        drive(terminal)


@pytest.mark.skipif(
    shutil.which("bash") is None or (os.geteuid() == 0 and shutil.which("setpriv") is None),
    reason="there is no bash to name it, or no setpriv: as root every home may be written",
)
def test_terminal_login_shell_of_a_restricted_account(tmp_path: Path) -> None:
    """As login(1) starts it: a minus before its name, hardly a variable, a home of root's."""
    home = tmp_path / "home"
    home.mkdir(mode=0o555)
    variables = (
        f"HOME={home}", "USER=watch", "LOGNAME=watch", "SHELL=/opt/watchfloor", "TERM=xterm",
        "PATH=/usr/bin:/bin",
    )  # fmt: skip
    # The kernel hands a script on to its interpreter, so that the name never reaches it.
    script = Path(sys.executable).with_name("watchfloor")
    named = f"exec -a -watchfloor {shlex.quote(str(script))}"
    user = RESTRICTED if os.geteuid() == 0 else ()
    program = (*user, "env", "-i", *variables, "bash", "-c", named)
    with Terminal(state=tmp_path, program=program) as terminal:
        terminal.wait_for(*BOARD_WORDS, "not kept")
        terminal.stall()
        terminal.settle()
        terminal.send("q")
        terminal.wait_for("Quit watchfloor")
        terminal.send(ENTER)
        assert terminal.wait_end() == 0
        assert_clean(terminal)
    assert not list(home.iterdir())


def test_terminal_login_shell_runs_no_command(tmp_path: Path) -> None:
    """As `ssh host COMMAND` would have it."""
    with Terminal("-c", "id", state=tmp_path) as terminal:
        assert terminal.wait_end() == 2
        assert "there is no option '-c'" in terminal.text


@needs_tmux
def test_terminal_login_shell_elsewhere_in_tmux(tmp_path: Path) -> None:
    with Pane(f"PS1='{PROMPT}' /bin/sh", tmp_path) as pane:
        pane.run("set", "-g", "allow-rename", "on")
        pane.wait_for(PROMPT.strip())
        pane.run("send-keys", "-l", f"cd {shlex.quote(str(ROOT))}; clear; {BOARD}; echo ended $?")
        pane.send("Enter")
        pane.wait_for(*BOARD_WORDS)
        assert pane.run("display-message", "-p", "#{alternate_on}#{cursor_flag}") == "10\n"
        pane.send("5", "Enter")
        pane.wait_for("━5 Strikes ━", "─Selected")
        pane.send("q")
        pane.wait_for("Quit watchfloor")
        pane.send("Enter")
        pane.wait_for("ended 0")
        state = pane.run("display-message", "-p", "#{alternate_on}#{cursor_flag}#{mouse_any_flag}")
        assert state == "010\n"
        assert "4 alarms" not in pane.text


@needs_tmux
def test_terminal_hang_up_of_a_pane_that_is_killed(tmp_path: Path) -> None:
    status = tmp_path / "status"
    # The shell lives to tell, and hands no signal down as ignored.
    script = (
        f"trap : HUP; cd {shlex.quote(str(ROOT))}; {BOARD}; echo $? > {shlex.quote(str(status))}"
    )
    with Pane(shlex.join(("/bin/sh", "-c", script)), tmp_path) as pane:
        pane.wait_for(*BOARD_WORDS)
        # The board of the example is on screen before its watch has begun.
        pane.wait(lambda: has_begun(tmp_path))
        pane.run("kill-pane")
        pane.wait(lambda: status.exists() and bool(status.read_text("utf-8")))
    assert status.read_text("utf-8") == "129\n"
    assert any("announced, not published" in text for _, _, _, text in logged(tmp_path))
