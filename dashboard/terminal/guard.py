"""Signals that end the program: the terminal is left clean, and the status says which it was."""

from __future__ import annotations

import os
import select
import signal
import termios
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Self

from dashboard.terminal.leaving import LEAVE
from dashboard.terminal.title import RESTORE

ENDING = frozenset({signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT})
GRACE = 2.0
"""Seconds for an orderly end; then the terminal is cleaned here and the process is gone."""
PATIENCE = 5.0
"""The same where the officer ends it: the watch is written to its end, if the store lets it.

Python waits for every thread, and a name server that does not answer holds one for 20 s or more.
"""
_STDIN, _STDERR = 0, 2
_LOOK = 1.0
"""Seconds between two looks at whether the terminal is gone."""
_WAKE = signal.SIGURG
"""Has the guard look at once. It is nothing to whom it comes too late, or by chance."""
Modes = list[int | list[bytes | int]]
"""As `termios.tcgetattr` gives them."""


class Guard:
    """Waits for an ending signal in a thread of its own, which no full terminal can hold up.

    The signals are blocked before any other thread starts, so that none of them is interrupted
    and a handler never waits for an event loop that waits for the terminal.
    """

    def __init__(self, end: Callable[[int], bool], grace: float = GRACE) -> None:
        """Take what ends the program with an exit status; it is called from another thread.

        It returns False where there is nothing yet that could end in order.
        """
        self._end = end
        self._grace = grace
        self._over = threading.Event()
        self._last: float | None = None
        self._thread = threading.Thread(target=self._wait, name="guard", daemon=True)
        self._modes = _modes()
        self._mask = signal.pthread_sigmask(signal.SIG_BLOCK, ())

    def __enter__(self) -> Self:
        """Begin to watch."""
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING | {_WAKE})
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Let go: the program has ended in order."""
        self._over.set()
        os.kill(os.getpid(), _WAKE)
        self._thread.join()
        signal.pthread_sigmask(signal.SIG_SETMASK, self._mask)

    def leave(self, patience: float = PATIENCE) -> None:
        """Give an end that has begun, with status 0, no more than so many seconds."""
        self._last = time.monotonic() + patience
        os.kill(os.getpid(), _WAKE)

    def _wait(self) -> None:
        while not self._over.is_set():
            left = _LOOK if self._last is None else self._last - time.monotonic()
            if left <= 0:
                self._force(0)
            came = signal.sigtimedwait(ENDING | {_WAKE}, min(left, _LOOK))
            # A process that was stopped for longer than the wait is given a siginfo of chance.
            number = came.si_signo if came is not None else 0
            if number not in ENDING and self._hung_up():
                # Where SIGHUP is ignored, as under nohup, nothing else tells of it.
                number = signal.SIGHUP
            if number in ENDING:
                self._end_with(128 + number)

    def _end_with(self, status: int) -> None:
        # A loop that is closed has ended already, and only the way out of it is left.
        is_ending = True
        with suppress(RuntimeError):
            is_ending = self._end(status)
        if not is_ending or not self._over.wait(self._grace):
            self._force(status)

    def _hung_up(self) -> bool:
        if self._modes is None:
            return False
        poll = select.poll()
        poll.register(_STDIN, 0)
        return any(event & (select.POLLHUP | select.POLLERR) for _, event in poll.poll(0))

    def _force(self, status: int) -> None:
        with suppress(OSError):
            # The shell shares this terminal's mode: what is left non-blocking would break it.
            was_blocking = os.get_blocking(_STDERR)
            os.set_blocking(_STDERR, False)
            try:
                # What a terminal that does not read has not taken makes room for this.
                with suppress(termios.error):
                    termios.tcflush(_STDERR, termios.TCOFLUSH)
                os.write(_STDERR, LEAVE + RESTORE)
            finally:
                os.set_blocking(_STDERR, was_blocking)
        if self._modes is not None:
            with suppress(termios.error):
                termios.tcsetattr(_STDIN, termios.TCSANOW, self._modes)
        os._exit(status)


def _modes() -> Modes | None:
    try:
        return termios.tcgetattr(_STDIN)
    except termios.error:
        return None
