"""Textual's driver of a terminal, for one that may stall, hang up or be stopped."""

from __future__ import annotations

import os
import signal
import sys
import termios
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from dashboard.terminal.encoded import encoded
from dashboard.terminal.ending import Ending
from dashboard.terminal.hold import ENTER
from dashboard.terminal.job_control import resumable
from dashboard.terminal.keyboard import read_keys
from dashboard.terminal.size import terminal_size
from dashboard.terminal.title import RESTORE, SAVE, titled
from dashboard.terminal.typed import AnyKeys, Typed
from dashboard.terminal.writer import Writer

if TYPE_CHECKING:
    from dashboard.terminal.terminal_app import TerminalApp

_STDERR = 2


class TerminalDriver(LinuxDriver):
    """Never waits for the terminal, never spins on one that is gone, stops and goes on in order."""

    _app: TerminalApp

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size or terminal_size())
        self.written = 0
        """Bytes given to the terminal so far."""
        # Textual's own is heard of by those alone who look at it again and again.
        self.exit_event = self._ending = Ending()
        self._writer: Writer | None = None
        self._encoding = "utf-8" if sys.__stderr__ is None else sys.__stderr__.encoding
        self._raw: list[Any] | None = None
        self._is_entered = False
        """Whether the alternate screen was entered before the terminal was passed on."""
        signal.signal(signal.SIGTSTP, self._asked_to_stop)
        signal.signal(signal.SIGCONT, self._was_continued)

    def write(self, data: str) -> None:
        """Have data written, but for what would clear a picture; never waits."""
        if self._is_entered and data == ENTER:
            return
        if self._writer is not None:
            given = encoded(data, self._encoding)
            self.written += len(given)
            self._writer.write(given)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        hold, self._app.hold = self._app.hold, None
        self._is_entered = hold is not None
        if hold is None:
            self._writer = Writer(_STDERR, self._app.repaint, self._app.gone)
            self._writer.start()
            self._app.canvas.forget()
        else:
            self._writer = hold.passed(self._app.repaint, self._app.gone)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._is_entered = False
        if hold is not None:
            self.attrs_before = hold.modes
        self._raw = _modes(self.fileno)

    def close(self) -> None:
        """Have the last of what was written taken by the terminal, if it reads."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.stop()
        super().close()
        self._ending.close()

    def run_input_thread(self) -> None:
        """Read what is typed until the program ends, or the terminal is gone."""
        ends, wake = self._ending.is_set, self._ending.fileno()
        if not read_keys(self.fileno, self._parser, self.process_message, ends, wake):
            self._app.gone()

    def _parser(self) -> Typed:
        return Typed(AnyKeys(self._debug))

    def _get_terminal_size(self) -> tuple[int, int]:
        return terminal_size()

    def _asked_to_stop(self, number: int, frame: FrameType | None) -> None:
        self._soon(self.stop_job)

    def _was_continued(self, number: int, frame: FrameType | None) -> None:
        self._soon(self._go_on)

    def _soon(self, step: Callable[[], None]) -> None:
        # In its turn, since a signal may come in the middle of anything. A closed loop has none.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(step)

    def stop_job(self) -> None:
        """Leave the terminal to the shell that resumes this job; where none would, go on."""
        if self._writer is None or not resumable():
            return
        self.suspend_application_mode()
        _put(RESTORE)
        # All of it, as the terminal itself would, and only now: a shell that sees a script around
        # the board stopped takes the terminal.
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        os.killpg(os.getpgrp(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._asked_to_stop)
        _stop_here()
        _wait_for_terminal(self.fileno)
        _put(SAVE + titled(self._app.window_title))
        self.resume_application_mode()

    def _go_on(self) -> None:
        """Only paint: what was stopped in order has taken the terminal again."""
        if self._writer is not None and not _in_background(self.fileno):
            if self._raw is not None:
                # A shell that was not told has given it modes of its own.
                with suppress(termios.error):
                    termios.tcsetattr(self.fileno, termios.TCSANOW, self._raw)
            self._app.repaint()


def _modes(fileno: int) -> list[Any] | None:
    try:
        return termios.tcgetattr(fileno)
    except termios.error:
        return None


def _stop_here() -> None:
    # To this thread, which then goes no further; another might take it while this one goes on.
    signal.pthread_kill(threading.get_ident(), signal.SIGSTOP)


def _wait_for_terminal(fileno: int) -> None:
    # A job that bg has woken is stopped by the kernel, which looks whose the terminal is and stops
    # in one step: a job that looked for itself could stop after fg had come. Orphaned, it goes on.
    before = signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    with suppress(OSError):
        os.tcsetpgrp(fileno, os.getpgrp())
    signal.signal(signal.SIGTTOU, before)


def _in_background(fileno: int) -> bool:
    try:
        return os.tcgetpgrp(fileno) != os.getpgrp()
    except OSError:
        return False


def _put(control: bytes) -> None:
    with suppress(OSError):
        os.write(_STDERR, control)
