"""A page of labelled lines that scrolls, with a cursor on those that lead further."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.detail_rows import detail_rows
from widgets.glyphs import Glyphs
from widgets.ink import Ink
from widgets.pane import Pane
from widgets.rule import title_rule
from widgets.step import Step
from widgets.views import Detail, Piece, Tone


class DetailPane(Pane[Detail]):
    """Draws a page; the cursor goes from line to line, the page follows and scrolls at its ends."""

    def __init__(self, *, glyphs: Glyphs) -> None:
        super().__init__(glyphs=glyphs)
        self.top = 0
        self._rows: list[Ink] = []

    def draw(self, view: Detail, width: int, height: int) -> Sequence[Ink]:
        """Return title and the rows on screen."""
        rows = detail_rows(view.lines, self.inner, self.glyphs)
        room = max(1, height - 1)
        self._rows = rows
        self.top = max(0, min(self.top, len(rows) - room))
        shown = rows[self.top : self.top + room]
        notes = view.title.notes
        if len(rows) > room:
            place = f"{self.top + 1}-{self.top + len(shown)} of {len(rows)}"
            notes = (Piece(place, tone=Tone.MUTED, gap=2), *notes)
        rule = title_rule(view.title, notes, self.inner, self.lit, self.glyphs)
        return self.paned(rule, shown)

    @property
    def keys(self) -> Sequence[str]:
        """Return the keys of all lines that can be selected, on screen or not."""
        return list(dict.fromkeys(ink.key for ink in self._rows if ink.key))

    def step(self, step: Step) -> None:
        """Move the cursor; where no further line can be selected, scroll."""
        before = self.selected
        if step in (Step.UP, Step.DOWN, Step.FIRST, Step.LAST) and self.keys:
            super().step(step)
        if self.selected == before or step in (Step.PAGE_UP, Step.PAGE_DOWN):
            self._scroll(step)

    def select(self, key: str, top: int | None = None) -> None:
        """Put the cursor on a line and bring it on screen."""
        self.cursor = key
        if top is not None:
            self.top = top
        self._reveal()
        self.redraw()

    def _selected_in(self, body: Sequence[Ink]) -> str:
        return self.selected if self.lit else ""

    def _scroll(self, step: Step) -> None:
        page = max(1, self.size.height - 2)
        by = {Step.UP: -1, Step.DOWN: 1, Step.PAGE_UP: -page, Step.PAGE_DOWN: page}
        if step is Step.FIRST:
            self.top = 0
        elif step is Step.LAST:
            self.top = len(self._rows)
        else:
            self.top = max(0, self.top + by.get(step, 0))
        self.redraw()

    def _reveal(self) -> None:
        at = [n for n, ink in enumerate(self._rows) if ink.key and ink.key == self.cursor]
        room = self.size.height - 1
        if at and room > 0:
            self.top = min(max(self.top, at[-1] - room + 1), at[0])
