"""An event that ends a wait for a descriptor too."""

from __future__ import annotations

import os
import threading
from contextlib import suppress


class Ending(threading.Event):
    """While it is set its descriptor can be read, so that nobody need look again and again."""

    def __init__(self) -> None:
        super().__init__()
        self._reader, self._writer = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        self._open = True

    def fileno(self) -> int:
        """Return the descriptor to wait for."""
        return self._reader

    def set(self) -> None:
        """Set it, and wake who waits."""
        super().set()
        if self._open:
            with suppress(BlockingIOError):
                os.write(self._writer, b".")

    def clear(self) -> None:
        """Take it back."""
        super().clear()
        if self._open:
            with suppress(BlockingIOError):
                while os.read(self._reader, 64):
                    pass

    def close(self) -> None:
        """Let go of its descriptors; from then on it is an event and no more."""
        if self._open:
            self._open = False
            os.close(self._reader)
            os.close(self._writer)
