"""Controls that only the terminal's writer may send: the one place for a private Textual name."""

from __future__ import annotations

from typing import Any

from textual.app import App

from dashboard.terminal.title import titled


def retitle(app: App[Any], words: str) -> None:
    """Put fixed words and counts in the window's title while the app runs."""
    # Through the driver, since two writers would cut each other's sequences in two.
    driver = app._driver  # noqa: SLF001
    if driver is not None:
        driver.write(titled(words).decode())
