"""A real pseudo-terminal with the program in it, seen through an emulator."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from array import array
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Self

import pyte

_KEYBOARD = re.compile(rb"\x1b\[[<>=?][0-9;]*u")
PATIENCE = 20.0
"""Seconds until a wait gives up; a bound on a hang, never a claim of speed."""
PROGRAM = (sys.executable, "-m", "dashboard")
ESCAPE = "\x1b"
ENTER = "\r"


class Terminal:
    """`watchfloor ARGS` on a pseudo-terminal of `columns` x `rows`, its every byte kept.

    `module` is what is run in its place, such as the program with a part switched off.
    """

    def __init__(
        self,
        *args: str,
        state: Path,
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        program: Sequence[str] = PROGRAM,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        self.raw = bytearray()
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = pty.openpty()
        self.resize(columns, rows)
        self.modes = termios.tcgetattr(slave)
        self._process = subprocess.Popen(
            [*program, *args],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(state) | dict(env or {}),
            preexec_fn=partial(_take_terminal, prepare),
            close_fds=True,
        )
        self._slave = slave

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self.hang_up()

    @property
    def is_gone(self) -> bool:
        """Tell whether it was taken away."""
        return self._master < 0

    @property
    def pid(self) -> int:
        """Return the number of the process."""
        return self._process.pid

    @property
    def unread(self) -> int:
        """Return how many bytes wait in the terminal."""
        count = array("i", [0])
        fcntl.ioctl(self._master, termios.FIONREAD, count)
        return count[0]

    @property
    def lines(self) -> list[str]:
        """Return the rows on screen, each as wide as the terminal."""
        return list(self._screen.display)

    @property
    def text(self) -> str:
        """Return the rows on screen as one text, blanks at their ends dropped."""
        return "\n".join(line.rstrip() for line in self.lines)

    def attributes(self) -> list[object]:
        """Return the modes of the terminal now, as `termios.tcgetattr` gives them."""
        return list(termios.tcgetattr(self._slave))

    def colours(self) -> set[str]:
        """Return the colours of every cell on screen, in front and behind."""
        cells = (cell for row in self._screen.buffer.values() for cell in row.values())
        return {colour for cell in cells for colour in (cell.fg, cell.bg)}

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a window does."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._screen.resize(rows, columns)

    def send(self, *keys: str) -> None:
        """Type `keys`, each as a keystroke of its own."""
        for key in keys:
            os.write(self._master, key.encode())
            self._read(0.05)

    def send_unread(self, keys: str) -> None:
        """Type `keys` and read nothing."""
        os.write(self._master, keys.encode())

    def wait_for(self, *words: str) -> str:
        """Return the screen once all `words` stand on it; raises AssertionError if they do not."""
        return self.wait(lambda: all(word in self.text for word in words), f"see {words}")

    def wait_gone(self, words: str) -> str:
        """Return the screen once `words` no longer stand on it."""
        return self.wait(lambda: words not in self.text, f"see {words!r} go")

    def wait(self, done: Callable[[], bool], purpose: str) -> str:
        """Read until `done`; raises AssertionError with the screen when patience ends."""
        end = time.monotonic() + PATIENCE
        while not done():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain to {purpose}; the screen:\n{self.text}")
            self._read(0.05)
        return self.text

    def settle(self) -> str:
        """Return the screen once nothing more is written for a moment."""
        self.read(0.4)
        return self.text

    def read(self, quiet: float) -> None:
        """Read until nothing more is written for so many seconds."""
        while self._read(quiet):
            pass

    def stall(self) -> None:
        """Read no more, and have the program paint until the terminal takes nothing more."""
        full, held = 0, -1
        while full < 3:
            full, held = (full + 1 if self.unread == held else 0), self.unread
            self.signal(signal.SIGCONT)
            end = time.monotonic() + 0.3
            while self.unread == held and time.monotonic() < end:
                time.sleep(0.01)

    def hang_up(self) -> None:
        """Take the terminal away, as a dropped connection does."""
        for end in (self._slave, self._master):
            with suppress(OSError):
                os.close(end)
        self._slave = self._master = -1

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self._process.send_signal(number)

    def poll(self) -> int | None:
        """Return the exit status; None while the program runs."""
        return self._process.poll()

    def wait_status(self) -> int:
        """Return the exit status once the program has ended, with nothing read."""
        return self._process.wait(PATIENCE)

    def wait_end(self) -> int:
        """Return the exit status once the program has ended, with all it wrote read."""
        end = time.monotonic() + PATIENCE
        while self._process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for the end; the screen:\n{self.text}")
            self._read(0.05)
        while self._read(0.1):
            pass
        return self._process.returncode

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        chunk = os.read(self._master, 65536)
        self.raw += chunk
        # The emulator prints the keyboard protocol's requests instead of skipping them.
        self._stream.feed(_KEYBOARD.sub(b"", chunk))
        return bool(chunk)


def environment(state: Path) -> dict[str, str]:
    """Return a clean environment whose home and state folder are `state`."""
    kept = {name: os.environ[name] for name in ("PATH", "VIRTUAL_ENV") if name in os.environ}
    return kept | {
        "HOME": str(state),
        "XDG_CONFIG_HOME": str(state / "config"),
        "XDG_STATE_HOME": str(state / "state"),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "TZ": "UTC",
    }


def _take_terminal(prepare: Callable[[], object] | None) -> None:
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    if prepare is not None:
        prepare()
