"""A pane of a tmux server of its own, in which a command runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from tests.end_to_end.terminal import PATIENCE, environment

needs_tmux = pytest.mark.skipif(
    shutil.which("tmux") is None, reason="there is no tmux here: not run inside it"
)


class Pane:
    """`command` in a pane of 80x24."""

    def __init__(self, command: str, folder: Path) -> None:
        self._socket = str(folder / "tmux")
        self._environment = environment(folder)
        self.run("new-session", "-d", "-x", "80", "-y", "24", command)
        self.pid = int(self.run("display-message", "-p", "#{pane_pid}"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.run("kill-server")

    def run(self, *words: str) -> str:
        """Return what a tmux command prints."""
        command = ["tmux", "-S", self._socket, "-f", os.devnull, *words]
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=False
        )
        return done.stdout

    @property
    def text(self) -> str:
        """Return the rows on screen."""
        return self.run("capture-pane", "-p")

    def send(self, *keys: str) -> None:
        """Type keys, by tmux's names of them."""
        for key in keys:
            self.run("send-keys", key)

    def wait_for(self, *words: str) -> str:
        """Return the screen once all words stand on it."""
        self.wait(lambda: all(word in self.text for word in words))
        return self.text

    def wait(self, done: Callable[[], bool]) -> None:
        """Wait until `done`; raises AssertionError with the screen when patience ends."""
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, self.text
            time.sleep(0.05)
