"""A list with a preview of its selected record: below it, or beside it where there is room."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.geometry import Region, Size
from textual.layout import Layout

from dashboard.screens.body import Body
from dashboard.screens.placed import Placed, Places
from dashboard.screens.plan import WIDE
from dashboard.screens.trail import Seat
from widgets.border import Border
from widgets.detail import DetailPane
from widgets.glyphs import Glyphs
from widgets.pages import Detail, Page, Roster
from widgets.roster import RosterPane
from widgets.step import Step

HEAD = 2
"""Rows of a list above its first record: title rule and headings."""


class Records(Body):
    """A roster, and what its selected row holds."""

    DEFAULT_CSS = "Records { width: 1fr; height: 1fr; }"

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__()
        self._roster = RosterPane(glyphs=glyphs)
        self._roster.lit = True
        self._preview = DetailPane(glyphs=glyphs)
        self._rows = 0
        self._layout = Placed(self.place)

    @property
    def layout(self) -> Layout:
        """Return the layout that places the panes."""
        return self._layout

    def compose(self) -> ComposeResult:
        """Hold the roster and the preview."""
        yield self._roster
        yield self._preview

    def show(self, page: Page) -> None:
        """Show a roster, its cursor kept on its row."""
        if not isinstance(page, Roster):
            raise TypeError(f"a list shows no {type(page).__name__}")
        rows = len(page.keys) + len(page.foot)
        if rows != self._rows:
            self._rows = rows
            self.arrange_anew()
        self._roster.show(page)
        self.post_message(self.Pointed())

    def preview(self, detail: Detail) -> None:
        """Show what the selected row holds."""
        self._preview.show(detail)
        self._preview.rewind()

    def step(self, step: Step) -> None:
        """Move the cursor by rows."""
        self._roster.step(step)

    @property
    def selected(self) -> str:
        """Return the key of the selected row."""
        return self._roster.selected

    def seat(self) -> Seat:
        """Return the selected row and the first one on screen."""
        return Seat(cursor=self.selected, top=self._roster.top)

    def sit(self, seat: Seat) -> None:
        """Come back to a row and a scroll position."""
        self._roster.select(seat.cursor, top=seat.top)

    def place(self, size: Size) -> Places:
        """Place roster and preview in `size`; a long list at a narrow size has no preview."""
        if size.width >= WIDE[0]:
            left = (size.width - 1) // 2 + 1
            self._roster.join(Border({left - 1: "┬"}, seam=True))
            return [
                (self._roster, Region(0, 0, left, size.height)),
                (self._preview, Region(left, 0, size.width - left, size.height)),
            ]
        self._roster.join(Border())
        height = max(HEAD + self._rows + 1, size.height // 3)
        if height > size.height // 2:
            return [(self._roster, Region(0, 0, size.width, size.height))]
        return [
            (self._roster, Region(0, 0, size.width, height)),
            (self._preview, Region(0, height, size.width, size.height - height)),
        ]
