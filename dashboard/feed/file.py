"""A file as a feed, looked at by its size, times and inode."""

from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path

from dashboard.feed.failure import timed_out
from dashboard.feed.trouble import Trouble, down

READS = 3
"""Times a file is read in one poll for one that nobody writes to meanwhile."""
BETWEEN_READS = 0.1
"""Seconds a writer is given to end."""

Look = tuple[int, int, int, int, int]
"""Device, inode, size, and the times of the last change of contents and of status, in nanoseconds.

The latter tells of a change even where a copy has set the former back.
"""


class ChangedError(Exception):
    """The file changed while it was read."""


class FileSource:
    """Reads a regular file when it has changed; it never waits on a pipe or a device."""

    def __init__(self, path: Path, most: int, deadline: float) -> None:
        """Take the path, the most bytes it may have, and the seconds a poll may take."""
        self._path = path
        self._most = most
        self._deadline = deadline
        self._seen: Look | None = None
        self._reading: asyncio.Task[bytes | None] | None = None

    async def fetch(self) -> bytes | None:
        """Return the file's bytes, None where it is as it was; raises Trouble."""
        # A thread that a dead file system holds cannot be stopped: one is left waiting, not many.
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())
        done, _ = await asyncio.wait({self._reading}, timeout=self._deadline)
        if not done:
            raise timed_out(self._deadline)
        reading, self._reading = self._reading, None
        return reading.result()

    def forget(self) -> None:
        """Read it again."""
        self._seen = None

    async def close(self) -> None:
        """Wait for the file no longer."""
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)

    async def _read(self) -> bytes | None:
        for _ in range(READS):
            try:
                return await asyncio.to_thread(self._read_once)
            except ChangedError:
                await asyncio.sleep(BETWEEN_READS)
        raise down("half written", f"{self._path} changed each time it was read")

    def _read_once(self) -> bytes | None:
        try:
            # Without O_NONBLOCK opening a FIFO would wait for a writer.
            handle = os.open(self._path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            raise self._trouble(error) from None
        try:
            return self._read_open(handle)
        except OSError as error:
            raise self._trouble(error) from None
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
            raise ChangedError
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
        words = error.strerror or "cannot be opened"
        return down("file unreadable", f"{self._path}: {words.lower()}")


def _look(found: os.stat_result) -> Look:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
