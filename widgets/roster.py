"""A long list by the line API: only the rows on screen are made."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.columns import Fitted
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, exactly
from widgets.pages import Roster
from widgets.pane import Pane
from widgets.pane_rows import GUTTER, line_rows, row_ink
from widgets.rule import title_rule
from widgets.step import Step
from widgets.views import Piece, Tone

HEAD = 2
"""Rows above the first record: title rule and headings."""
REFS = 10
"""Cells kept for references, so that no column moves while the list scrolls."""


class RosterPane(Pane[Roster]):
    """Draws a roster; cursor and scroll position follow the key of a row."""

    def __init__(self, *, glyphs: Glyphs) -> None:
        super().__init__(glyphs=glyphs)
        self.top = 0
        self._at = 0
        self._places: dict[str, int] = {}
        self._made_of: tuple[Roster | None, int] = (None, 0)
        self._fitted = Fitted.to((), 0, 0)
        # Of the rows on screen, by their places, since a step makes none of them another.
        self._made: dict[int, Ink] = {}

    def show(self, view: Roster) -> None:
        """Show a roster; a cursor whose row is gone stays as near as it can."""
        if self.view is None or view.keys != self.view.keys:
            self._places = {key: at for at, key in enumerate(view.keys)}
        at = self._places.get(self.cursor, min(self._at, len(view.keys) - 1))
        self.top += at - self._at if self.cursor in self._places else 0
        self._go(at, view.keys)
        super().show(view)

    def draw(self, view: Roster, width: int, height: int) -> Sequence[Ink]:
        """Return title, headings, the rows on screen and what stands below the last."""
        room = max(1, height - HEAD)
        self.top = max(0, min(self.top, len(view.keys) - room))
        self.top = min(max(self.top, self._at - room + 1), max(self._at, 0))
        shown = range(self.top, min(self.top + room, len(view.keys)))
        fitted = self._fit(view)
        heading = Ink(exactly((Run(" " * GUTTER), *fitted.heading(self.glyphs)), self.inner))
        made = self._made
        self._made = {
            at: made[at] if at in made else row_ink(view.row(at), fitted, self.glyphs)
            for at in shown
        }
        body = [heading, *self._made.values()]
        for line in view.foot:
            if len(body) < height - 1:
                body += line_rows(line, fitted.width, height - 1 - len(body), self.glyphs)
        blank = Ink(exactly((), self.inner))
        body += [blank] * (height - 1 - len(body))
        rule = title_rule(view.title, self._notes(shown), self.inner, self.lit, self.glyphs)
        return self.paned(rule, body)

    @property
    def keys(self) -> Sequence[str]:
        """Return the keys of all rows."""
        return () if self.view is None else self.view.keys

    @property
    def selected(self) -> str:
        """Return the key of the row the cursor is on."""
        return self.keys[self._at] if 0 <= self._at < len(self.keys) else ""

    def step(self, step: Step) -> None:
        """Move the cursor by rows."""
        page = max(1, self.size.height - HEAD)
        by = {
            Step.UP: -1,
            Step.DOWN: 1,
            Step.PAGE_UP: -page,
            Step.PAGE_DOWN: page,
            Step.FIRST: -len(self.keys),
            Step.LAST: len(self.keys),
        }.get(step, 0)
        if self.keys and by:
            self._go(self._at + by, self.keys)
            self.redraw()

    def select(self, key: str, top: int | None = None) -> None:
        """Put the cursor on a row, the first one where the list has no such row."""
        if top is not None:
            self.top = top
        self._go(self._places.get(key, 0), self.keys)
        self.redraw()

    def _fit(self, view: Roster) -> Fitted:
        """Return the columns that have room; rows made of another view or width are none."""
        seen, inner = self._made_of
        if seen is not view or inner != self.inner:
            self._made_of, self._made = (view, self.inner), {}
            self._fitted = Fitted.to(view.columns, REFS if view.cited else 0, self.inner - GUTTER)
        return self._fitted

    def _go(self, at: int, keys: Sequence[str]) -> None:
        self._at = max(0, min(at, len(keys) - 1))
        self.cursor = keys[self._at] if keys else ""

    def _notes(self, shown: range) -> tuple[Piece, ...]:
        if self.view is None:
            return ()
        notes = self.view.title.notes
        if len(shown) >= len(self.view.keys):
            return notes
        place = f"{shown.start + 1:,}-{shown.stop:,} of {len(self.view.keys):,}"
        return (Piece(place, tone=Tone.MUTED), *notes)
