"""What stands between the alarm line and the key line."""

from __future__ import annotations

from textual.message import Message
from textual.widget import Widget

from dashboard.screens.trail import Seat
from widgets.pages import Page
from widgets.step import Step


class Body(Widget):
    """One of the bodies of the screen: it shows a page, moves in it, and knows what is selected."""

    class Pointed(Message):
        """Another row may be selected, and no step led to it."""

    def show(self, page: Page) -> None:
        """Show `page`, cursor and scroll position kept by key."""
        raise TypeError(f"{type(self).__name__} shows no {type(page).__name__}")

    def step(self, step: Step) -> None:
        """Move the cursor."""

    @property
    def selected(self) -> str:
        """Return the key of the selected row, empty where there is none."""
        return ""

    @property
    def opens(self) -> str:
        """Return the key of what Enter opens."""
        return self.selected

    def arrange_anew(self) -> None:
        """Ask the layout again where the panes stand."""
        # A widget's own refresh clears the arrangements of those around it, not its own.
        for pane in self.children[:1]:
            pane.refresh(layout=True)

    def seat(self) -> Seat:
        """Return how the body stands, to come back to."""
        return Seat()

    def sit(self, seat: Seat) -> None:
        """Come back to `seat`."""
