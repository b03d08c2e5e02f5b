"""One page over the whole area: labelled lines, such as a record's, or a chart."""

from __future__ import annotations

from textual.app import ComposeResult

from dashboard.screens.body import Body
from dashboard.screens.trail import Seat
from widgets.chart import ChartPane
from widgets.charts import Chart
from widgets.detail import DetailPane
from widgets.glyphs import Glyphs
from widgets.pages import Detail, Page
from widgets.step import Step


class Sheet(Body):
    """A detail or a chart, one at a time."""

    DEFAULT_CSS = "Sheet { width: 1fr; height: 1fr; }"

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__()
        self._detail = DetailPane(glyphs=glyphs)
        self._chart = ChartPane(glyphs=glyphs)
        self._shown: DetailPane | ChartPane = self._detail
        self._detail.lit = self._chart.lit = True

    def compose(self) -> ComposeResult:
        """Hold both panes."""
        yield self._detail
        yield self._chart

    def show(self, page: Page) -> None:
        """Show a page, its cursor kept on its line."""
        match page:
            case Detail():
                self._turn_to(self._detail)
                self._detail.show(page)
            case Chart():
                self._turn_to(self._chart)
                self._chart.show(page)
            case _:
                raise TypeError(f"a sheet shows no {type(page).__name__}")

    def step(self, step: Step) -> None:
        """Move the cursor from line to line, and scroll where there is none."""
        self._shown.step(step)

    @property
    def selected(self) -> str:
        """Return the key of the selected line."""
        return self._shown.selected

    def seat(self) -> Seat:
        """Return the selected line and the first one on screen."""
        return Seat(cursor=self.selected, top=self._shown.top)

    def sit(self, seat: Seat) -> None:
        """Come back to a line and a scroll position."""
        self._shown.select(seat.cursor, top=seat.top)

    def _turn_to(self, pane: DetailPane | ChartPane) -> None:
        self._shown = pane
        for one in (self._detail, self._chart):
            one.display = one is pane
