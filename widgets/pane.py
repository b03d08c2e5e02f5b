"""A pane: a title rule, its rows, the seam to its right, and a cursor on one row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from widgets.border import Border
from widgets.drawn import Drawn
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Runs
from widgets.step import Step

V = TypeVar("V")


class Pane(Drawn[V], Generic[V]):
    """One pane; the screen says whether it is in focus and where its rules meet others."""

    def __init__(self, *, glyphs: Glyphs) -> None:
        super().__init__(glyphs=glyphs)
        self._lit = False
        self._border = Border()
        self.cursor = ""
        # Which of the rows on screen it is on: there it stays when its row is gone.
        self._nth = 0
        self._visible: list[str] = []

    @property
    def lit(self) -> bool:
        """Tell whether the pane is in focus."""
        return self._lit

    @lit.setter
    def lit(self, lit: bool) -> None:
        if lit != self._lit:
            self._lit = lit
            self.redraw()

    def join(self, border: Border) -> None:
        """Say where the title rule and the seam meet others."""
        if border != self._border:
            self._border = border
            self.redraw()

    @property
    def key(self) -> str:
        """Return what Enter on the whole pane opens."""
        return getattr(self.view, "key", "")

    @property
    def selected(self) -> str:
        """Return the key of the row the cursor is on; where it is gone, of the one in its place."""
        keys = self.keys
        if self.cursor in keys or not keys:
            return self.cursor if keys else ""
        return keys[min(self._nth, len(keys) - 1)]

    @property
    def keys(self) -> Sequence[str]:
        """Return the keys of the rows that can be selected, from above."""
        return self._visible

    def step(self, step: Step) -> None:
        """Move the cursor among the rows."""
        keys = self.keys
        if not keys:
            return
        at = keys.index(self.selected)
        page = max(1, self.size.height - 2)
        to = {
            Step.UP: at - 1,
            Step.DOWN: at + 1,
            Step.FIRST: 0,
            Step.LAST: len(keys) - 1,
            Step.PAGE_UP: at - page,
            Step.PAGE_DOWN: at + page,
        }.get(step, at)
        self.select(keys[min(max(to, 0), len(keys) - 1)])

    def select(self, key: str) -> None:
        """Put the cursor on a row."""
        if key != self.cursor:
            self.cursor = key
            self.redraw()

    @property
    def inner(self) -> int:
        """Return the columns left of the seam."""
        return self._border.inner(self.size.width)

    def paned(self, rule: Runs, body: Sequence[Ink]) -> list[Ink]:
        """Return the title rule and the rows below it, with joints, seam and cursor."""
        self._visible = list(dict.fromkeys(ink.key for ink in body if ink.key))
        if self.cursor in self._visible:
            self._nth = self._visible.index(self.cursor)
        return self._border.around(
            rule, body, lambda ink: self.lit and self.is_under_cursor(ink), self.glyphs
        )

    def is_under_cursor(self, ink: Ink) -> bool:
        """Tell whether a row is the selected one."""
        return bool(ink.key) and ink.key == self.selected
