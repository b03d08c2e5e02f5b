"""How many bytes go to the terminal."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver


class CountedDriver(LinuxDriver):
    """Textual's own driver, which counts what it is given."""

    written = 0
    """Bytes so far."""

    def write(self, data: str) -> None:
        """Write to the terminal."""
        self.written += len(data.encode("utf-8", "replace"))
        super().write(data)


def written(app: App[Any]) -> int | None:
    """Return how many bytes the app gave to its terminal, None where they are not counted."""
    count: int | None = getattr(app._driver, "written", None)  # noqa: SLF001
    return count
