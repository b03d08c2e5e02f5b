"""What every pane and row is made of: rows drawn once, of which only changed ones are repainted."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Resize
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from widgets.glyphs import Glyphs
from widgets.ink import Ink
from widgets.palette import Palette
from widgets.views import Tone

V = TypeVar("V")


class Drawn(Widget, Generic[V]):
    """A widget that draws a frozen view by itself; an equal view repaints nothing.

    Its screen holds a Palette.
    """

    DEFAULT_CSS = "Drawn { height: 1fr; }"

    def __init__(self, *, glyphs: Glyphs) -> None:
        super().__init__()
        self.glyphs = glyphs
        self.view: V | None = None
        self.inks: Sequence[Ink] = ()
        self._looks: dict[Tone, Style] = {}

    def show(self, view: V) -> None:
        """Show a view; one equal to the view on screen changes nothing."""
        if view != self.view:
            self.view = view
            self.redraw()

    @abstractmethod
    def draw(self, view: V, width: int, height: int) -> Sequence[Ink]:
        """Return the rows of a view, at most `height` of them, `width` cells each."""

    def redraw(self) -> None:
        """Draw anew and repaint the rows that differ."""
        width, height = self.size
        if self.view is None:
            return
        if not width or not height:
            # Hidden: rows already painted would come back with it, for its size stays the same.
            if self.inks:
                self.inks = ()
                self.refresh()
            return
        before, self.inks = self.inks, self.draw(self.view, width, height)
        changed = [
            Region(0, y, width, 1)
            for y in range(max(len(before), len(self.inks)))
            if self.inks[y : y + 1] != before[y : y + 1]
        ]
        if changed:
            self.refresh(*changed)

    def on_resize(self, event: Resize) -> None:
        """Draw for another size."""
        self.inks = ()
        self.redraw()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return rows; what was shown while hidden is drawn before any of it is painted."""
        if not self.inks:
            self.redraw()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Return one row; below the last one it is blank."""
        width = self.size.width
        plain = self._style(Tone.PLAIN)
        if y >= len(self.inks):
            return Strip([Segment(" " * width, plain)], width)
        ink = self.inks[y]
        look = _SELECTED if ink.selected else Style.null()
        segments = [Segment(run.text, self._style(run.tone) + look) for run in ink.runs]
        if ink.seam is not None:
            segments.append(Segment(ink.seam.text, self._style(ink.seam.tone)))
        return Strip(segments).adjust_cell_length(width, plain)

    def notify_style_update(self) -> None:
        """Forget the looks of another theme."""
        self._looks = {}
        super().notify_style_update()

    def _style(self, tone: Tone) -> Style:
        looks = self._looks
        if tone not in looks:
            looks[tone] = _palette(self.screen).look(tone)
        return looks[tone]


def _palette(screen: Screen[Any]) -> Palette:
    return next(one for one in screen.children if isinstance(one, Palette))


_SELECTED = Style(reverse=True)
