"""One row across the screen: masthead and alarm line."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.chrome import bar_ink
from widgets.drawn import Drawn
from widgets.ink import Ink
from widgets.pages import Bar


class BarRow(Drawn[Bar]):
    """Draws words from the left and words at the right edge."""

    DEFAULT_CSS = "BarRow { height: 1; }"

    def draw(self, view: Bar, width: int, height: int) -> Sequence[Ink]:
        """Return the row."""
        return [bar_ink(view, width, self.glyphs)]
