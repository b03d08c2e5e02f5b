"""A Textual app that ends with one sentence whatever happens, and never waits for its terminal."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, RenderableType
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.events import Resize
from textual.filter import LineFilter, Monochrome
from textual.screen import Screen
from textual.worker import Worker, WorkerFailed, WorkerState

from dashboard.terminal.canvas import Canvas
from dashboard.terminal.driver import TerminalDriver
from dashboard.terminal.harmless import REPLACEMENT
from dashboard.terminal.hold import Hold
from dashboard.terminal.job_control import resumable
from dashboard.terminal.line_filter import HostileText
from dashboard.terminal.title import titled
from dashboard.terminal.update import left_of

GONE = 128 + signal.SIGHUP
"""The exit status where the terminal is gone, whether or not SIGHUP came."""


class TerminalApp(App[int], inherit_bindings=False):
    """What of an app knows the terminal it runs on."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        logs: Callable[[BaseException], str],
        hold: Hold | None = None,
        *,
        is_ascii: bool = False,
    ) -> None:
        """Take what logs a fault beside the watch, and puts it in a sentence.

        Where the terminal is held already, what stands on it is gone on from.
        """
        super().__init__(driver_class=TerminalDriver)
        self.hold = hold
        self.canvas = Canvas() if hold is None else hold.canvas
        self._logs = logs
        self._hostile = HostileText("?" if is_ascii else REPLACEMENT)
        self._is_shown = False
        self.fault: BaseException | None = None
        """The first exception that nothing handled; it ends the program."""
        self.window_title = self.TITLE or ""
        """Fixed words and counts in the title of the window."""
        self.running_in: asyncio.AbstractEventLoop | None = None
        self.animation_level = "none"

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters, but for greys in the place of no colour, and our last one."""
        # Under NO_COLOR our own theme has no colour; Textual's filter would turn it into greys.
        kept = [one for one in super().get_line_filters() if not isinstance(one, Monochrome)]
        return [*kept, self._hostile]

    def on_load(self) -> None:
        """Know the loop before the terminal is taken."""
        self.running_in = asyncio.get_running_loop()
        self.running_in.set_exception_handler(self._stray)

    def on_ready(self) -> None:
        """Know that the sizes told at the start have been."""
        self._is_shown = True

    def on_resize(self, event: Resize) -> None:
        """Paint the screen whole: what a terminal keeps of one that had another size is its own."""
        if self._is_shown:
            self._paint()

    def say(self, sentence: str) -> None:
        """Tell the officer of it; where nothing is shown, nobody is told."""

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that something went wrong beside the watch, which goes on."""
        error = event.worker.error
        if event.state is WorkerState.ERROR and error is not None and self.fault is None:
            self.say(self._logs(error))

    def retitle(self, words: str) -> None:
        """Put fixed words and counts in the window's title."""
        self.window_title = words
        # Through the driver, since two writers would cut each other's sequences in two.
        if self._driver is not None:
            self._driver.write(titled(words).decode())

    @property
    def written(self) -> int | None:
        """The bytes given to the terminal so far; None where there is none."""
        return self._driver.written if isinstance(self._driver, TerminalDriver) else None

    def end(self, status: int) -> bool:
        """End the program from any thread; returns False before the loop runs."""
        if self.running_in is None:
            return False
        # A loop that is closed has ended already.
        with suppress(RuntimeError):
            self.running_in.call_soon_threadsafe(self.exit, status)
        return True

    def gone(self) -> None:
        """End the program from any thread: its terminal is gone."""
        self.end(GONE)

    def repaint(self) -> None:
        """Have the whole screen painted anew, from any thread."""
        if self.running_in is not None:
            with suppress(RuntimeError):
                self.running_in.call_soon_threadsafe(self._paint)

    def stop_for_shell(self) -> bool:
        """Stop this job as Ctrl+Z does elsewhere; returns False where no shell would resume it."""
        if not isinstance(self._driver, TerminalDriver) or not resumable():
            return False
        # Once the key that asked for it is dealt with.
        self.call_later(self._driver.stop_job)
        return True

    def _stray(self, loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._logs(error)

    def _paint(self) -> None:
        self.canvas.forget()
        self.refresh(repaint=True, layout=True)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        # Only of what is written now: the canvas must know no more than the terminal.
        writes = self._running and not self._closed and not self._batch_count
        to_terminal = writes and isinstance(self._driver, TerminalDriver)
        if to_terminal and isinstance(renderable, CompositorUpdate):
            depth = COLOR_SYSTEMS.get(self.console.color_system or "", ColorSystem.TRUECOLOR)
            renderable = left_of(renderable, self.canvas, depth)
        super()._display(screen, renderable)

    def _handle_exception(self, error: Exception) -> None:
        if self.fault is None:
            self.fault = error.error if isinstance(error, WorkerFailed) else error
        super()._handle_exception(error)

    def panic(self, *renderables: object) -> None:
        """End the program; whoever runs it says why."""
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        # Textual's own prints a traceback with the values of all variables.
        self.panic()
