"""The thread that writes to the terminal: whoever draws never waits for it."""

from __future__ import annotations

import os
import select
import termios
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from dashboard.terminal.backlog import Backlog
from dashboard.terminal.leaving import LEAVE

_LOOK = 0.25
"""Seconds between two looks at whether the program ends, while the terminal takes nothing."""
_CHUNK = 4096
"""Bytes that are written even where the frame they are part of is superseded."""
_LAST = 0.4
"""Seconds in which the last controls are taken by a terminal that reads."""


class Writer:
    """Writes what is drawn to a terminal that may stop reading, or be gone.

    Frames that are superseded meanwhile are dropped, and once the terminal reads again, `repaint`
    is called, from another thread, to paint the screen whole.
    """

    def __init__(
        self,
        fileno: int,
        repaint: Callable[[], None],
        gone: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the terminal's descriptor, and who is told that the terminal is gone."""
        self._own = reopened(fileno)
        self._fileno = fileno if self._own is None else self._own
        self._repaint = repaint
        self._gone = gone
        self._clock = clock
        self._backlog = Backlog()
        self._some = threading.Condition()
        self._rest = b""
        self._progress = clock()
        self._closing = False
        self._dead = False
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)

    def tell(self, repaint: Callable[[], None], gone: Callable[[], None]) -> None:
        """Tell somebody else from now on."""
        self._repaint, self._gone = repaint, gone

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def write(self, data: bytes) -> None:
        """Have bytes written, in their order; never waits."""
        with self._some:
            if self._dead or self._closing:
                return
            now = self._clock()
            if not (self._backlog.waits or self._rest):
                self._progress = now
            self._backlog.add(data, now - self._progress)
            self._some.notify()

    def stop(self) -> None:
        """Write what must be written yet, and end; takes less than a second.

        Of a terminal that does not read, what it has not taken is thrown away, so that the last
        controls find room and are what it reads first.
        """
        if self._thread.ident is None:
            self._close()
            return
        with self._some:
            self._closing = True
            self._backlog.drop()
            self._some.notify()
        self._thread.join(_LAST)
        if self._thread.is_alive():
            with self._some:
                with suppress(termios.error):
                    termios.tcflush(self._fileno, termios.TCOFLUSH)
                self._backlog.replace(LEAVE)
                self._rest = b""
            self._thread.join(_LAST)
        self._dead = True
        if not self._thread.is_alive():
            self._close()

    def _run(self) -> None:
        while not self._dead:
            with self._some:
                while not (self._rest or self._backlog.waits):
                    if self._closing:
                        return
                    self._some.wait()
                self._rest = self._rest or self._backlog.take(_CHUNK)
                data = self._rest
            if _takes(self._fileno):
                self._send(data)

    def _send(self, data: bytes) -> None:
        """Write as much as the terminal takes now; what it is given first may have changed."""
        # Without the lock: where the descriptor is the shell's own, this may wait for ever.
        try:
            count = os.write(self._fileno, data)
        except BlockingIOError:
            return
        except OSError:
            self._dead = True
            self._gone()
            return
        with self._some:
            self._progress = self._clock()
            if self._rest is data:
                self._rest = data[count:]
            whole = self._backlog.torn and not (self._rest or self._backlog.waits)
            self._backlog.torn = self._backlog.torn and not whole
        if whole and not self._closing:
            self._repaint()

    def _close(self) -> None:
        if self._own is not None:
            os.close(self._own)
            self._own = None


def reopened(fileno: int) -> int | None:
    """Return a descriptor of one's own of the same terminal that never waits.

    None where there is none: the shell shares the one given, whose mode is not ours to change.
    """
    how = os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC
    with suppress(OSError):
        return os.open(os.ttyname(fileno), how)
    with suppress(OSError):
        # After su it belongs to somebody else, but anybody may open the one that controls him.
        os.tcgetpgrp(fileno)
        return os.open("/dev/tty", how)
    return None


def _takes(fileno: int) -> bool:
    poll = select.poll()
    poll.register(fileno, select.POLLOUT)
    return bool(poll.poll(_LOOK * 1000))
