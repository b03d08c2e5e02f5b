"""A real pseudo-terminal with a board in it: read at once, or not at all for a while."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

_LAST = 4_000
"""Bytes of the end of what was written that are kept, to tell what went wrong."""
_NAP = 0.02


class Terminal:
    """A module of Python on a terminal of its own, which a thread reads and forgets."""

    def __init__(self, module: str, args: Sequence[str], environment: Mapping[str, str]) -> None:
        self.bytes = 0
        """Bytes the program has written to the terminal, as far as they were read."""
        self.reads = threading.Event()
        """Cleared, the terminal reads nothing."""
        self.reads.set()
        self._over = threading.Event()
        self._tail: deque[int] = deque(maxlen=_LAST)
        self._master, slave = pty.openpty()
        self.resize(80, 24)
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *args],
            stdin=slave, stdout=slave, stderr=slave, env=environment,
            preexec_fn=_take_terminal, close_fds=True,
        )  # fmt: skip
        os.close(slave)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def folder(self) -> Path:
        """The folder of the process below /proc."""
        return Path("/proc") / str(self._process.pid)

    @property
    def runs(self) -> bool:
        """Tell whether the program has not ended."""
        return self._process.poll() is None

    @property
    def tail(self) -> str:
        """Return the end of what was written."""
        return bytes(self._tail).decode("utf-8", "replace")

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a window does."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, keys: str) -> None:
        """Type keys, as one write; of a terminal that is gone nothing is said."""
        with suppress(OSError):
            os.write(self._master, keys.encode())

    def end(self, seconds: float = 10.0) -> int:
        """Ask the program to end, as a logout does; returns its exit status."""
        self.reads.set()
        if self.runs:
            self._process.send_signal(signal.SIGTERM)
        try:
            status = self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        self._over.set()
        self._reader.join()
        os.close(self._master)
        return status

    def _read(self) -> None:
        while not self._over.is_set():
            if not self.reads.wait(_NAP) or not select.select([self._master], [], [], _NAP)[0]:
                continue
            try:
                chunk = os.read(self._master, 65_536)
            except OSError:
                # The last program on this terminal has ended.
                self._over.wait(_NAP)
                continue
            self.bytes += len(chunk)
            self._tail.extend(chunk)


def _take_terminal() -> None:
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
