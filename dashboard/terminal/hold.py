"""A terminal that is taken before there is an app, with a picture for the app to go on from."""

from __future__ import annotations

import os
import signal
import termios
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any, Self

from dashboard.terminal.canvas import Canvas
from dashboard.terminal.leaving import LEAVE
from dashboard.terminal.writer import Writer

ENTER = "\x1b[?1049h"
"""To the alternate screen (xterm), once: entering it again would clear it."""
_QUIET = "\x1b[?25l\x1b[?7l"
"""No cursor, no wrapped lines."""
_STDIN, _STDERR = 0, 2
_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
"""Places in what `termios.tcgetattr` gives."""


class Hold:
    """Keeps what is typed for the app, unseen, and leaves the terminal clean where none comes.

    A signal to stop waits for the app, which knows how; who is resized or continued meanwhile has
    its picture painted anew.
    """

    def __init__(self, canvas: Canvas) -> None:
        """Take what knows the cells of the picture."""
        self.canvas = canvas
        self.modes: list[Any] = termios.tcgetattr(_STDIN)
        """Of the terminal as it was found."""
        self._writer = Writer(_STDERR, canvas.forget, lambda: None)
        self._is_passed = False

    def __enter__(self) -> Self:
        """Take the terminal."""
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTSTP})
        for number in (signal.SIGWINCH, signal.SIGCONT):
            signal.signal(number, self._changed)
        termios.tcsetattr(_STDIN, termios.TCSANOW, _unseen(self.modes))
        self._writer.start()
        self._writer.write((ENTER + _QUIET).encode())
        return self

    def __exit__(self, *_: object) -> None:
        """Give it back where it was not passed on."""
        if not self._is_passed:
            self._writer.stop()
            # A terminal that is gone has nothing to be given back.
            with suppress(OSError, termios.error):
                os.write(_STDERR, LEAVE)
                termios.tcsetattr(_STDIN, termios.TCSANOW, self.modes)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTSTP})

    def show(self, picture: bytes) -> None:
        """Have a picture written; never waits."""
        self._writer.write(picture)

    def passed(self, repaint: Callable[[], None], gone: Callable[[], None]) -> Writer:
        """Pass the terminal on to who goes on with it, and hears of it from now on."""
        self._is_passed = True
        self._writer.tell(repaint, gone)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTSTP})
        return self._writer

    def _changed(self, number: int, frame: FrameType | None) -> None:
        self.canvas.forget()


def in_foreground() -> bool:
    """Tell whether this process may take the terminal it reads from: no shell has it now."""
    try:
        return os.tcgetpgrp(_STDIN) == os.getpgrp()
    except OSError:
        # It controls no session, so that no shell gives it to one job or another.
        return True


def _unseen(modes: list[Any]) -> list[Any]:
    """Return modes in which each byte typed is kept as it is, and not shown."""
    changed = [*modes[:_CHARACTERS], list(modes[_CHARACTERS])]
    changed[_INPUT] &= ~(
        termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
    )
    changed[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    changed[_CHARACTERS][termios.VMIN] = 1
    return changed
