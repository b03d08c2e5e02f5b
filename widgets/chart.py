"""A page of drawings with a cursor on those that lead further."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.ballot import ballot_rows
from widgets.charts import Ballot, Chart, Drawing, Lanes, Scale
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, exactly
from widgets.lanes import lanes_rows
from widgets.pane import Pane
from widgets.pane_rows import GUTTER, line_rows
from widgets.rule import title_rule
from widgets.scale import scale_rows
from widgets.step import Step
from widgets.views import Line, Piece, Tone
from widgets.wrap import MOST_ROWS


def chart_rows(chart: Chart, width: int, room: int | None, glyphs: Glyphs) -> list[Ink]:
    """Return the rows below the title, `width` cells each.

    While they are more than `room`, drawings leave by `detail`; None for every one of them.
    """
    made = [(drawing, _rows(drawing, width, glyphs)) for drawing in chart.drawings]
    while room is not None and sum(len(rows) for _, rows in made) > room:
        least = max((drawing.detail for drawing, _ in made), default=0)
        if not least:
            break
        last = max(at for at, (drawing, _) in enumerate(made) if drawing.detail == least)
        del made[last]
    return [ink for _, rows in made for ink in rows]


def _rows(drawing: Drawing, width: int, glyphs: Glyphs) -> list[Ink]:
    inner = width - GUTTER
    match drawing:
        case Line():
            return line_rows(drawing, inner, drawing.rows or MOST_ROWS, glyphs)
        case Lanes():
            rows = lanes_rows(drawing, inner, glyphs)
        case Scale():
            rows = scale_rows(drawing, inner, glyphs)
        case Ballot():
            rows = ballot_rows(drawing, inner, glyphs)
    gutter = Run(" " * GUTTER)
    return [Ink(exactly((gutter, *ink.runs), width), key=ink.key) for ink in rows]


class ChartPane(Pane[Chart]):
    """Draws a chart; where rows are short it scrolls, and the cursor stays on screen."""

    def __init__(self, *, glyphs: Glyphs) -> None:
        super().__init__(glyphs=glyphs)
        self.top = 0
        self._rows: list[Ink] = []

    def draw(self, view: Chart, width: int, height: int) -> Sequence[Ink]:
        """Return title and the rows on screen."""
        room = max(1, height - 1)
        self._rows = chart_rows(view, self.inner, room, self.glyphs)
        self.top = max(0, min(self.top, len(self._rows) - room))
        shown = self._rows[self.top : self.top + room]
        notes = view.title.notes
        if len(self._rows) > room:
            place = f"{self.top + 1}-{self.top + len(shown)} of {len(self._rows)}"
            notes = (Piece(place, tone=Tone.MUTED), *notes)
        rule = title_rule(view.title, notes, self.inner, self.lit, self.glyphs)
        rows = self.paned(rule, shown)
        if self.cursor in self.keys:
            self._nth = self.keys.index(self.cursor)
        return rows

    @property
    def keys(self) -> Sequence[str]:
        """Return the keys of all rows, from above."""
        return list(dict.fromkeys(ink.key for ink in self._rows if ink.key))

    def step(self, step: Step) -> None:
        """Move the cursor; the page follows, and scrolls at its ends."""
        before, room = self.selected, max(1, self.size.height - 1)
        scrolled = {
            Step.PAGE_UP: self.top - room + 1,
            Step.PAGE_DOWN: self.top + room - 1,
            Step.FIRST: 0,
            Step.LAST: len(self._rows),
        }
        if step not in (Step.PAGE_UP, Step.PAGE_DOWN):
            super().step(step)
        if step in scrolled:
            self.top = scrolled[step]
        elif self.selected == before:
            self.top += {Step.UP: -1, Step.DOWN: 1}.get(step, 0)
        else:
            at = [row for row, ink in enumerate(self._rows) if ink.key == self.selected]
            self.top = min(max(self.top, at[-1] - room + 1), at[0])
        self.top = max(0, min(self.top, len(self._rows) - room))
        self._stay_on_screen(room)
        self.redraw()

    def _stay_on_screen(self, room: int) -> None:
        keys = [ink.key for ink in self._rows[self.top : self.top + room] if ink.key]
        if keys and self.selected not in keys:
            above = self.keys.index(self.selected) < self.keys.index(keys[0])
            self.cursor = keys[0] if above else keys[-1]

    def select(self, key: str, top: int | None = None) -> None:
        """Put the cursor on the rows of a key, else on the first that have one."""
        if top is not None:
            self.top = top
        self.cursor, self._nth = key, 0
        self.redraw()
