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
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE = 60.0
_TICKS = os.sysconf("SC_CLK_TCK")


class Screen:
    """Runs a program until the end of a `with`; all it writes is read as it comes."""

    def __init__(
        self, command: Sequence[str], state: Path, columns: int = 80, rows: int = 24
    ) -> None:
        """Take the command, the home it may write to, and the size of the terminal."""
        self.raw = bytearray()
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
        self.began = time.perf_counter()
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            env={**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": str(state)},
        )  # fmt: skip
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.send_signal(signal.SIGTERM)
        end = time.perf_counter() + 5
        while self._process.poll() is None and time.perf_counter() < end:
            self.read(0.05)
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def until(self, words: str) -> float:
        """Return the seconds from the start until words were written; raises TimeoutError."""
        wanted, end = words.encode(), time.perf_counter() + PATIENCE
        while wanted not in self.raw:
            if time.perf_counter() > end or self._process.poll() is not None:
                raise TimeoutError(f"never saw {words!r} in {bytes(self.raw[-400:])!r}")
            self.read(0.5)
        return time.perf_counter() - self.began

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
    def memory_mib(self) -> float:
        """The memory the program holds (RSS), in MiB."""
        pages = int(Path(f"/proc/{self._process.pid}/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)

    @property
    def cpu_seconds(self) -> float:
        """The processor time it has used, user and system."""
        stat = Path(f"/proc/{self._process.pid}/stat").read_text("ascii")
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / _TICKS
