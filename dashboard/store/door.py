"""The door to the database: many boards write side by side, but one that moves it is alone."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.store.folder import Sharing, prepare_file

NAME = "door.lock"


class Door:
    """A lock beside the database; who holds it is let go by the kernel when it dies."""

    def __init__(self, folder: Path, sharing: Sharing) -> None:
        """Take where it lies."""
        self._path = folder / NAME
        self._sharing = sharing

    @contextmanager
    def open(self) -> Iterator[None]:
        """Keep the file where it is, beside others; raises BlockingIOError while it is moved."""
        with self._held(fcntl.LOCK_SH):
            yield

    @contextmanager
    def shut(self) -> Iterator[None]:
        """Keep all others out; raises BlockingIOError while one of them writes."""
        with self._held(fcntl.LOCK_EX):
            yield

    @contextmanager
    def _held(self, how: int) -> Iterator[None]:
        prepare_file(self._path, self._sharing)
        handle = os.open(self._path, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
            yield
        finally:
            os.close(handle)
