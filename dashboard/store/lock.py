"""The lock of the board that leads: the kernel releases it when its holder dies."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from dashboard.store.folder import Sharing, prepare_file

NAME = "lead.lock"


def is_led(folder: Path) -> bool:
    """Tell whether some board leads in a folder; the lock is not taken away from anybody."""
    try:
        handle = os.open(folder / NAME, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


class LeadLock:
    """Held by one board of all that share a folder and a feed."""

    def __init__(self, folder: Path, sharing: Sharing) -> None:
        """Take where it lies."""
        self._path = folder / NAME
        self._sharing = sharing
        self._handle: int | None = None

    @property
    def is_held(self) -> bool:
        """Tell whether this board holds it."""
        return self._handle is not None

    def take(self) -> bool:
        """Take the lock if nobody holds it; returns whether it is held. Raises OSError."""
        if self._handle is None:
            prepare_file(self._path, self._sharing)
            handle = os.open(self._path, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(handle)
            except BaseException:
                os.close(handle)
                raise
            else:
                self._handle = handle
        return self.is_held

    def release(self) -> None:
        """Let another board take it."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)
