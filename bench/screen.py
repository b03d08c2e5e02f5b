"""A program on a pseudo-terminal: when it shows something, what it writes and what it costs."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Self

from dashboard.health.usage import usage

PATIENCE = 60.0
_STALL = 3.0
"""Seconds in which a screen painted over and over fills what a terminal holds unread."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of keys that were typed."""

    seconds: float
    """To the last byte before the terminal was quiet."""
    bytes: int


class Screen:
    """Runs a program until the end of a `with`; all it writes is read as it comes."""

    def __init__(
        self,
        command: Sequence[str],
        home: Path,
        size: tuple[int, int] = (80, 24),
        settings: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Take the command, the home it may write to, columns and rows, more of an environment."""
        self.raw = bytearray()
        self._master, slave = pty.openpty()
        columns, rows = size
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
        usual = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": str(home), "no_proxy": "*"}
        self.began = time.perf_counter()
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            env={**kept, **usual, **settings},
        )  # fmt: skip
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def fileno(self) -> int:
        """Return the descriptor that what it writes is read from."""
        return self._master

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def runs(self) -> bool:
        """Whether the program has not ended."""
        return self._process.poll() is None

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self._process.send_signal(number)

    def end(self, seconds: float = 5.0) -> None:
        """Have the program end, as a logout does."""
        self._process.terminate()
        end = time.perf_counter() + seconds
        while self.runs and time.perf_counter() < end:
            self.read(0.05)
        self._process.kill()
        self._process.wait()
        self.hang_up()

    def hang_up(self) -> None:
        """Take the terminal away, as a connection that drops does."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def stall(self) -> None:
        """Have the whole screen painted again and again, and read none of it."""
        end = time.perf_counter() + _STALL
        while time.perf_counter() < end:
            self.signal(signal.SIGCONT)
            time.sleep(0.05)

    def ended(self, reads: bool) -> float:
        """Return the seconds until the program ends by itself, which the terminal may not read."""
        began = time.perf_counter()
        while self.runs and time.perf_counter() < began + PATIENCE:
            if reads:
                self.read(0.01)
            else:
                time.sleep(0.01)
        return time.perf_counter() - began

    def until(self, words: str, patience: float = PATIENCE) -> float:
        """Return the seconds from the start until words were written; raises TimeoutError."""
        return self.until_since(words, 0, patience) - self.began

    def until_since(self, words: str, mark: int, patience: float = PATIENCE) -> float:
        """Return the moment at which words were written behind the first `mark` bytes."""
        wanted, end = words.encode(), time.perf_counter() + patience
        while self.raw.find(wanted, mark) < 0:
            if time.perf_counter() > end or not self.runs:
                raise TimeoutError(f"never saw {words!r} in {bytes(self.raw[-400:])!r}")
            self.read(0.5)
        return time.perf_counter()

    def rest(self, seconds: float) -> int:
        """Read for some seconds; returns how many bytes came."""
        before, end = len(self.raw), time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self.read(left)
        return len(self.raw) - before

    def quiet(self, seconds: float = 0.5) -> None:
        """Read until nothing came for some seconds."""
        while self.read(seconds):
            pass

    def send(self, keys: str) -> None:
        """Type keys."""
        os.write(self._master, keys.encode())

    def answer(self, keys: str, quiet: float = 0.05, patience: float = 10.0) -> Answer:
        """Type keys, and return what came until nothing did for some seconds.

        Raises TimeoutError where nothing comes at all.
        """
        while self.read(0):
            # What came before the keys is no answer to them.
            pass
        before, began = len(self.raw), time.perf_counter()
        self.send(keys)
        wait, last = patience, 0.0
        while self.read(wait):
            wait, last = quiet, time.perf_counter()
        if not last:
            raise TimeoutError(f"no answer to {keys!r}")
        return Answer(last - began, len(self.raw) - before)

    def read(self, seconds: float) -> bool:
        """Read what comes within some seconds; returns whether anything did."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        try:
            chunk = os.read(self._master, 1 << 16)
        except OSError:
            # The other side of a terminal is gone: nothing more comes.
            return False
        self.raw += chunk
        return bool(chunk)

    @property
    def memory(self) -> float:
        """The memory the program holds (RSS), in bytes."""
        return self._stated("VmRSS")

    @property
    def most_memory(self) -> float:
        """The most it ever held."""
        return self._stated("VmHWM")

    @property
    def cpu_seconds(self) -> float:
        """The processor time it has used, user and system."""
        return usage(Path(f"/proc/{self.pid}")).cpu_seconds or 0.0

    def _stated(self, name: str) -> float:
        status = Path(f"/proc/{self.pid}/status").read_text("ascii", "replace")
        line = next(line for line in status.splitlines() if line.startswith(f"{name}:"))
        return int(line.split()[1]) * 1024.0


def drain(screens: Iterable[Screen], seconds: float) -> None:
    """Read all that some programs write within some seconds."""
    of, end = list(screens), time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        ready, _, _ = select.select([one for one in of if one.runs], [], [], left)
        for screen in ready:
            screen.read(0)
