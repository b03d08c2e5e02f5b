"""One page of labelled lines: a record, a source, compared claims, the program's health."""

from __future__ import annotations

from textual.app import ComposeResult

from dashboard.screens.body import Body
from dashboard.screens.trail import Seat
from widgets.detail import DetailPane
from widgets.glyphs import Glyphs
from widgets.pages import Detail, Page
from widgets.step import Step


class Sheet(Body):
    """A detail over the whole area."""

    DEFAULT_CSS = "Sheet { width: 1fr; height: 1fr; }"

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__()
        self._detail = DetailPane(glyphs=glyphs)
        self._detail.lit = True

    def compose(self) -> ComposeResult:
        """Hold the page."""
        yield self._detail

    def show(self, page: Page) -> None:
        """Show a page, its cursor kept on its line."""
        if not isinstance(page, Detail):
            raise TypeError(f"a page shows no {type(page).__name__}")
        self._detail.show(page)

    def step(self, step: Step) -> None:
        """Move the cursor from line to line, and scroll where there is none."""
        self._detail.step(step)

    @property
    def selected(self) -> str:
        """Return the key of the selected line."""
        return self._detail.selected

    def seat(self) -> Seat:
        """Return the selected line and the first one on screen."""
        return Seat(cursor=self.selected, top=self._detail.top)

    def sit(self, seat: Seat) -> None:
        """Come back to a line and a scroll position."""
        self._detail.select(seat.cursor, top=seat.top)
