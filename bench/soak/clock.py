"""A clock that one process sets and another reads: the time of a watch that is compressed."""

from __future__ import annotations

import mmap
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

_SECONDS = struct.Struct("d")


class SharedClock:
    """Stands still until it is set; its time lies in a file that both processes map."""

    def __init__(self, path: Path) -> None:
        """Take the file, made where it is missing; raises OSError where that cannot be."""
        with path.open("a+b") as file:
            file.truncate(_SECONDS.size)
            self._seconds = mmap.mmap(file.fileno(), _SECONDS.size)

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return datetime.fromtimestamp(self.seconds(), UTC)

    def seconds(self) -> float:
        """Return the time in seconds since 1970."""
        (seconds,) = _SECONDS.unpack_from(self._seconds)
        return float(seconds)

    def set(self, moment: datetime) -> None:
        """Say what time it is."""
        _SECONDS.pack_into(self._seconds, 0, moment.timestamp())

    def advance(self, by: timedelta) -> None:
        """Let time pass."""
        self.set(self.now() + by)
