"""A pane: a title rule, its rows, the seam to its right, and a cursor on one row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from widgets.drawn import Drawn
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, Runs
from widgets.rule import joined
from widgets.step import Step
from widgets.views import Tone

V = TypeVar("V")


class Pane(Drawn[V], Generic[V]):
    """One pane; the screen says whether it is in focus and where its rules meet others."""

    def __init__(self, *, glyphs: Glyphs) -> None:
        super().__init__(glyphs=glyphs)
        self._lit = False
        self._seam = False
        self._top: Mapping[int, str] = {}
        self._edge: Mapping[int, str] = {}
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

    def join(self, top: Mapping[int, str], edge: Mapping[int, str], *, seam: bool) -> None:
        """Say where the title rule and the seam meet others: column, and row, to character."""
        if (top, edge, seam) != (self._top, self._edge, self._seam):
            self._top, self._edge, self._seam = top, edge, seam
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
        return self.size.width - self._seam

    def paned(self, rule: Runs, body: Sequence[Ink]) -> list[Ink]:
        """Return the title rule and the rows below it, with joints, seam and cursor."""
        edge = self._top.get(self.inner, "─")
        corner = (Run(self.glyphs.text(edge), Tone.MUTED),) if self._seam else ()
        rows = [Ink((*joined(rule, self._top, self.glyphs), *corner))]
        self._visible = list(dict.fromkeys(ink.key for ink in body if ink.key))
        if self.cursor in self._visible:
            self._nth = self._visible.index(self.cursor)
        for number, ink in enumerate(body, start=1):
            under = self.lit and self.is_under_cursor(ink)
            marked = _under_cursor(ink, self.glyphs) if under else ink
            rows.append(self._seamed(marked, number) if self._seam else marked)
        return rows

    def is_under_cursor(self, ink: Ink) -> bool:
        """Tell whether a row is the selected one."""
        return bool(ink.key) and ink.key == self.selected

    def _seamed(self, ink: Ink, row: int) -> Ink:
        seam = Run(self.glyphs.text(self._edge.get(row, "│")), Tone.MUTED)
        return replace(ink, seam=seam)


def _under_cursor(ink: Ink, glyphs: Glyphs) -> Ink:
    """Return the row reversed; its own mark wins the gutter over the cursor's."""
    first, *rest = ink.runs
    mark = glyphs.text("▌") if first.text[:1] == " " else first.text[:1]
    lead = Run(mark + first.text[1:], first.tone)
    return replace(ink, runs=(lead, *rest), selected=True)
