"""The terminal's window title: ours while the board runs, the user's own at every ending."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import Self

SAVE, RESTORE = b"\x1b[22;2t", b"\x1b[23;2t"
"""Push the window title on the terminal's stack, pop it (xterm, XTWINOPS 22 and 23)."""
_STDERR = 2


class WindowTitle:
    """Holds fixed words in the title of the window, never any of a feed (xterm, OSC 2)."""

    def __init__(self, words: str, write: Callable[[bytes], object] | None = None) -> None:
        """Take the words, and what writes to the terminal; by default to standard error."""
        self._words = words
        self._write = write or _to_stderr

    def __enter__(self) -> Self:
        """Take the title."""
        self._write(SAVE + titled(self._words))
        return self

    def __exit__(self, *_: object) -> None:
        """Give it back."""
        self._write(RESTORE)


def titled(words: str) -> bytes:
    """Return the control that sets the window's title (xterm, OSC 2)."""
    return b"\x1b]2;" + words.encode() + b"\x07"


def _to_stderr(control: bytes) -> None:
    # A terminal that is gone has no title to give back.
    with suppress(OSError):
        os.write(_STDERR, control)
