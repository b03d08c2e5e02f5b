"""A page of labelled lines that scrolls, with a cursor on those that lead further."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.detail_rows import detail_rows
from widgets.glyphs import Glyphs
from widgets.ink import Ink
from widgets.pages import Detail
from widgets.pane import Pane
from widgets.rule import title_rule
from widgets.step import Step
from widgets.views import Piece, Tone


class DetailPane(Pane[Detail]):
    """Draws a page; the cursor goes from line to line, the page follows and scrolls at its ends."""

    def __init__(self, *, glyphs: Glyphs) -> None:
        super().__init__(glyphs=glyphs)
        self.top = 0
        self._line = 0
        self._rows: list[Ink] = []

    def draw(self, view: Detail, width: int, height: int) -> Sequence[Ink]:
        """Return title and the rows on screen."""
        self._rows = detail_rows(view.lines, self.inner, self.glyphs)
        room = max(1, height - 1)
        self.top = max(0, min(self.top, len(self._rows) - room))
        shown = self._rows[self.top : self.top + room]
        notes = view.title.notes
        if len(self._rows) > room:
            place = f"{self.top + 1}-{self.top + len(shown)} of {len(self._rows)}"
            notes = (Piece(place, tone=Tone.MUTED), *notes)
        rule = title_rule(view.title, notes, self.inner, self.lit, self.glyphs)
        return self.paned(rule, shown)

    @property
    def selected(self) -> str:
        """Return the key of the line the cursor is on, empty where none can be selected."""
        lines = () if self.view is None else self.view.lines
        at = self._at
        return lines[at].key if at is not None else ""

    def step(self, step: Step) -> None:
        """Move the cursor; where no further line can be selected, scroll."""
        lines = self._selectable
        at = self._at
        if at is not None and step in _BY_LINE:
            to = lines.index(at) + _BY_LINE[step] * len(lines) ** (step in _ENDS)
            self._line = lines[max(0, min(to, len(lines) - 1))]
        if self._at == at:
            self._scroll(step)
        else:
            self._reveal()
        self.redraw()

    def select(self, key: str, top: int | None = None) -> None:
        """Put the cursor on the line of a key nearest to where it is, and bring it on screen."""
        if top is not None:
            self.top = top
        lines = () if self.view is None else self.view.lines
        found = [at for at, line in enumerate(lines) if key and line.key == key]
        self._line = min(found, key=lambda at: abs(at - self._line), default=0)
        self._reveal()
        self.redraw()

    @property
    def _selectable(self) -> list[int]:
        lines = () if self.view is None else self.view.lines
        return [at for at, line in enumerate(lines) if line.key]

    @property
    def _at(self) -> int | None:
        lines = self._selectable
        return self._line if self._line in lines else next(iter(lines), None)

    def is_under_cursor(self, ink: Ink) -> bool:
        """Tell whether a row belongs to the selected line."""
        return bool(ink.key) and ink.line == self._at

    def _scroll(self, step: Step) -> None:
        page = max(1, self.size.height - 2)
        by = {
            Step.UP: -1,
            Step.DOWN: 1,
            Step.PAGE_UP: -page,
            Step.PAGE_DOWN: page,
            Step.FIRST: -self.top,
            Step.LAST: len(self._rows),
        }
        self.top = max(0, self.top + by.get(step, 0))

    def _reveal(self) -> None:
        at = [row for row, ink in enumerate(self._rows) if ink.key and ink.line == self._at]
        room = self.size.height - 1
        if at and room > 0:
            self.top = min(max(self.top, at[-1] - room + 1), at[0])


_BY_LINE = {Step.UP: -1, Step.DOWN: 1, Step.FIRST: -1, Step.LAST: 1}
_ENDS = (Step.FIRST, Step.LAST)
