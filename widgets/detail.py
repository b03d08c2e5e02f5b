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
from widgets.views import Line, Piece, Tone


class DetailPane(Pane[Detail]):
    """Draws a page; the cursor goes from line to line, the page follows and scrolls at its ends."""

    def __init__(self, *, glyphs: Glyphs) -> None:
        super().__init__(glyphs=glyphs)
        self.top = 0
        self._line = 0
        self._made_of: tuple[tuple[Line, ...], int] = ((), 0)
        self._rows: list[Ink] = []

    def show(self, view: Detail) -> None:
        """Show a page; of the page on screen the cursor keeps its line and the line its row."""
        if self.view is None or view.title.name != self.view.title.name:
            self.top, self._line = 0, _start(view)
            super().show(view)
            return
        led = view.lead if view.lead != self.view.lead else ""
        before = self._row
        self._line = _followed(self.view.lines, self._current, view.lines)
        super().show(view)
        moved = self._row - before
        if moved:
            self.top = max(0, self.top + moved)
            self.redraw()
        if led:
            self._lead_to(led)

    def draw(self, view: Detail, width: int, height: int) -> Sequence[Ink]:
        """Return title and the rows on screen."""
        made_of = (view.lines, self.inner)
        if made_of != self._made_of:
            self._made_of = made_of
            self._rows = detail_rows(*made_of, self.glyphs)
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
        at = self._current
        return lines[at].key if at is not None else ""

    def step(self, step: Step) -> None:
        """Move the cursor; where no further line can be selected, scroll."""
        before = self._current
        self._line = self._stepped(step)
        if step in _ENDS or self._current == before:
            self._scroll(step)
        else:
            self._reveal()
        self.redraw()

    def select(self, key: str, top: int | None = None) -> None:
        """Put the cursor on the line of a key nearest to where it is, and bring it on screen."""
        if top is not None:
            self.top = top
        lines = () if self.view is None else self.view.lines
        start = 0 if self.view is None else _start(self.view)
        found = [at for at, line in enumerate(lines) if key and line.key == key]
        self._line = min(found, key=lambda at: abs(at - self._line), default=start)
        self._reveal()
        self.redraw()

    def _lead_to(self, key: str) -> None:
        """Put the cursor on the first line of a key, and that line at the top."""
        lines = () if self.view is None else self.view.lines
        self._line = next((at for at, line in enumerate(lines) if line.key == key), self._line)
        self.top = self._row
        self.redraw()

    def rewind(self) -> None:
        """Show the page from its first row."""
        if self.top:
            self.top = 0
            self.redraw()

    @property
    def _selectable(self) -> list[int]:
        lines = () if self.view is None else self.view.lines
        return [at for at, line in enumerate(lines) if line.key]

    @property
    def _current(self) -> int | None:
        return min(self._selectable, key=lambda at: abs(at - self._line), default=None)

    @property
    def _row(self) -> int:
        """Return the row of the page that the selected line begins at."""
        line = self._current
        return next((row for row, ink in enumerate(self._rows) if ink.line == line), 0)

    def _stepped(self, step: Step) -> int:
        lines, line = self._selectable, self._current
        if line is None:
            return self._line
        at, last = lines.index(line), len(lines) - 1
        to = {Step.UP: at - 1, Step.DOWN: at + 1, Step.FIRST: 0, Step.LAST: last}.get(step, at)
        return lines[min(max(to, 0), last)]

    def is_under_cursor(self, ink: Ink) -> bool:
        """Tell whether a row belongs to the selected line."""
        return bool(ink.key) and ink.line == self._current

    def _scroll(self, step: Step) -> None:
        room = max(1, self.size.height - 1)
        page = max(1, room - 1)
        by = {
            Step.UP: -1,
            Step.DOWN: 1,
            Step.PAGE_UP: -page,
            Step.PAGE_DOWN: page,
            Step.FIRST: -self.top,
            Step.LAST: len(self._rows),
        }.get(step, 0)
        self.top = max(0, min(self.top + by, len(self._rows) - room))
        # What Enter opens stays on screen where anything there can be opened.
        seen = {ink.line for ink in self._rows[self.top : self.top + room] if ink.key}
        if seen and self._current not in seen:
            self._line = min(seen, key=lambda at: abs(at - self._line))

    def _reveal(self) -> None:
        line = self._current
        at = [row for row, ink in enumerate(self._rows) if ink.key and ink.line == line]
        room = self.size.height - 1
        if at and room > 0:
            self.top = min(max(self.top, at[-1] - room + 1), at[0])


def _start(view: Detail) -> int:
    keys = [line.key for line in view.lines]
    return keys.index(view.start) if view.start in keys else 0


def _followed(before: Sequence[Line], at: int | None, after: Sequence[Line]) -> int:
    """Return where a line stands in the page as it is now: by its key, else in its old place."""
    if at is None:
        return 0
    key = before[at].key
    nth = sum(line.key == key for line in before[:at])
    same = [number for number, line in enumerate(after) if line.key == key]
    return same[min(nth, len(same) - 1)] if same else at


_ENDS = (Step.FIRST, Step.LAST)
