"""A board in a tmux session of its own, as the recipes start it."""

import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.deploy.recipes import PROGRAM, environment, needs, recipe, settings, written

PATIENCE = 60.0
"""Seconds until a wait gives up; a bound on a hang, never a claim of speed."""
pytestmark = needs("tmux")


class Tmux:
    """A tmux server with a socket of its own, started with a recipe's file."""

    def __init__(self, conf: Path, config: Path, folder: str) -> None:
        self._start = ("tmux", "-u", "-f", str(conf), "-L", "watchfloor")
        self._env = environment(config) | {"TMUX_TMPDIR": folder}

    def run(self, *args: str) -> str:
        ended = subprocess.run(
            [*self._start, *args], capture_output=True, check=False, env=self._env, text=True
        )
        return ended.stdout

    def begin(self) -> None:
        self.run("new-session", "-d", "-s", "watch", "-x", "80", "-y", "24", str(PROGRAM))

    def screen(self) -> str:
        return self.run("capture-pane", "-p", "-t", "watch")

    def wait_for(self, words: str) -> str:
        return self._until(words, self.screen)

    def wait_until_dead(self) -> None:
        # Its last row need not say so: tmux may learn of the end before it knows the status.
        self._until("1", lambda: self.run("display-message", "-p", "-t", "watch", "#{pane_dead}"))

    def _until(self, words: str, shown: Callable[[], str]) -> str:
        end = time.monotonic() + PATIENCE
        while words not in (found := shown()) and time.monotonic() < end:
            time.sleep(0.1)
        assert words in found, found
        return found


@pytest.fixture
def folder() -> Iterator[str]:
    # A socket's path has 107 characters at most, which a folder of pytest may use up.
    with tempfile.TemporaryDirectory(prefix="wf") as made:
        yield made


@pytest.fixture
def tmux(tmp_path: Path, folder: str) -> Iterator[Tmux]:
    conf = written(tmp_path / "tmux.conf", recipe("tmux.conf"))
    started = Tmux(conf, settings(tmp_path), folder)
    yield started
    started.run("kill-server")


def test_a_session_is_a_board_and_nothing_else(tmux: Tmux) -> None:
    tmux.begin()
    tmux.wait_for("4 alarms unacknowledged")
    shown = tmux.run("display-message", "-p", "-t", "watch", "#{pane_height} #{pane_title}")
    assert shown.strip() == "24 watchfloor 4 unacknowledged"
    tmux.run("send-keys", "-t", "watch", "5")
    tmux.run("send-keys", "-t", "watch", "Enter")
    tmux.run("send-keys", "-t", "watch", "Enter")
    tmux.wait_for("y copy")
    tmux.run("send-keys", "-t", "watch", "y")
    tmux.wait_for("sent to terminal")
    assert tmux.run("show-buffer") != ""


def test_the_sentence_of_a_board_that_does_not_start_stays(tmux: Tmux, tmp_path: Path) -> None:
    settings(tmp_path, "[screen]\ntheme = 'pink'\n")
    tmux.begin()
    tmux.wait_until_dead()
    assert "screen.theme is 'pink'" in tmux.screen().replace("\n", "")


def test_no_key_reaches_a_locked_tmux(tmp_path: Path, folder: str) -> None:
    plain = written(tmp_path / "tmux.conf", recipe("tmux.conf"))
    text = recipe("tmux-locked.conf", ("/etc/watchfloor/tmux.conf", str(plain)))
    locked = Tmux(written(tmp_path / "locked.conf", text), settings(tmp_path), folder)
    try:
        locked.begin()
        locked.wait_for("4 alarms unacknowledged")
        assert locked.run("list-keys") == ""
        assert locked.run("show-options", "-g", "prefix").strip() == "prefix None"
        # Whatever still opened a window would open a board.
        locked.run("new-window", "-t", "watch")
        locked.wait_for("4 alarms unacknowledged")
    finally:
        locked.run("kill-server")
