"""What is typed, read from the terminal until there is none."""

from __future__ import annotations

import os
import select
from collections.abc import Callable, Iterable
from typing import Protocol

from textual.message import Message

_CHUNK = 4096
_LOOK_MS = 100
"""Milliseconds between two looks at whether to go on; a lone Escape is told by them too."""
_LOOKS = 30
"""Looks at which nothing came, after which nothing that was typed waits for its end any more."""


class Parser(Protocol):
    """Makes messages of what is typed."""

    def feed(self, typed: bytes) -> Iterable[Message]:
        """Take what was typed."""

    def tick(self) -> Iterable[Message]:
        """Let time pass."""


def read_keys(
    fileno: int,
    parser: Callable[[], Parser],
    take: Callable[[Message], None],
    ends: Callable[[], bool],
    wake: int | None = None,
) -> bool:
    """Give on what is typed until it `ends`; returns False where the terminal is gone before.

    Once nothing has been typed for a while it waits for the next key alone, if there is a
    descriptor that can be read as soon as it ends: `wake`.

    What its parser cannot read is a bad line, not the end of a watch.
    """
    poll = select.poll()
    poll.register(fileno, select.POLLIN)
    if wake is not None:
        poll.register(wake, select.POLLIN)
    parsing, quiet = parser(), 0
    while not ends():
        typed, quiet = b"", quiet + 1
        ready = poll.poll(_LOOK_MS if wake is None or quiet <= _LOOKS else None)
        if any(one == fileno for one, _ in ready):
            quiet = 0
            typed = _read(fileno)
            # A terminal in raw mode has no end of file but its own.
            if not typed:
                return False
        try:
            for message in parsing.feed(typed) if typed else ():
                take(message)
            for message in parsing.tick():
                take(message)
        except Exception:
            parsing = parser()
    return True


def _read(fileno: int) -> bytes:
    try:
        return os.read(fileno, _CHUNK)
    except OSError:
        return b""
