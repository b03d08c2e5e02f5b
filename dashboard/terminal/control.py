"""What only Textual's own driver can do: the one place for private Textual names."""

from __future__ import annotations

import asyncio
import signal
from typing import Any

from textual.app import App

from dashboard.terminal.title import titled


def retitle(app: App[Any], words: str) -> None:
    """Put fixed words and counts in the window's title while the app runs."""
    # Through the driver, since two writers would cut each other's sequences in two.
    driver = app._driver  # noqa: SLF001
    if driver is not None:
        driver.write(titled(words).decode())


def repaint_when_continued(app: App[Any], loop: asyncio.AbstractEventLoop) -> None:
    """Have a bare SIGCONT repaint the screen, and nothing else.

    The driver would start its threads a second time, which is right only where it had ended them
    for SIGTSTP. To be called in the main thread once the app runs.
    """
    resume = signal.getsignal(signal.SIGCONT)

    def continued(number: int, frame: Any) -> None:
        driver = app._driver  # noqa: SLF001
        stopped_in_order = getattr(driver, "_must_signal_resume", False)
        if stopped_in_order and callable(resume):
            resume(number, frame)
        else:
            loop.call_soon_threadsafe(_repaint, app)

    signal.signal(signal.SIGCONT, continued)


def _repaint(app: App[Any]) -> None:
    app.refresh(repaint=True, layout=True)
