"""A file as a feed, looked at by its size, time and inode."""

from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path

from dashboard.feed.trouble import Trouble, down

Look = tuple[int, int, int, int]
"""Device, inode, size and time of change in nanoseconds."""


class FileSource:
    """Reads a regular file when it has changed; it never waits on a pipe or a device."""

    def __init__(self, path: Path, most: int) -> None:
        """Take the path and the most bytes it may have."""
        self._path = path
        self._most = most
        self._seen: Look | None = None

    async def fetch(self) -> bytes | None:
        """Return the file's bytes, None where it is as it was; raises Trouble."""
        return await asyncio.to_thread(self._read)

    def forget(self) -> None:
        """Read it again."""
        self._seen = None

    async def close(self) -> None:
        """Nothing is held open."""

    def _read(self) -> bytes | None:
        try:
            # Without O_NONBLOCK opening a FIFO would wait for a writer.
            handle = os.open(self._path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            raise self._trouble(error) from None
        try:
            return self._read_open(handle)
        finally:
            os.close(handle)

    def _read_open(self, handle: int) -> bytes | None:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise self._no_file(before.st_mode)
        look = _look(before)
        if look == self._seen:
            return None
        if before.st_size > self._most:
            raise self._too_large()
        body = self._bytes(handle)
        if _look(os.fstat(handle)) != look or len(body) != before.st_size:
            raise down("half written", f"{self._path} changed while it was read")
        self._seen = look
        return body

    def _bytes(self, handle: int) -> bytes:
        parts = []
        left = self._most + 1
        while left > 0 and (part := os.read(handle, min(left, 1 << 20))):
            parts.append(part)
            left -= len(part)
        if not left:
            raise self._too_large()
        return b"".join(parts)

    def _too_large(self) -> Trouble:
        limit = f"over {self._most / (1 << 20):g} MiB"
        return down(f"too large: {limit}", f"{self._path} is {limit}; raise feed.limits.body_mib")

    def _no_file(self, mode: int) -> Trouble:
        kind = "a directory" if stat.S_ISDIR(mode) else "a pipe or device, no file"
        return down(f"is {kind}", f"{self._path} is {kind}; name a regular file")

    def _trouble(self, error: OSError) -> Trouble:
        match error:
            case FileNotFoundError():
                return down("file missing", f"there is no file {self._path}")
            case PermissionError():
                return down("file unreadable", f"{self._path} may not be read by this user")
            case IsADirectoryError():
                return self._no_file(stat.S_IFDIR)
        words = error.strerror or "cannot be opened"
        return down("file unreadable", f"{self._path}: {words.lower()}")


def _look(found: os.stat_result) -> Look:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
