"""One row across the screen: masthead and alarm line."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.drawn import Drawn
from widgets.fit import fit
from widgets.ink import Ink, exactly
from widgets.pages import Bar
from widgets.views import Line


class BarRow(Drawn[Bar]):
    """Draws words from the left and words at the right edge."""

    DEFAULT_CSS = "BarRow { height: 1; }"

    def draw(self, view: Bar, width: int, height: int) -> Sequence[Ink]:
        """Return the row, a blank at its end so that nothing touches the edge."""
        return [Ink(exactly(fit(Line(view.left, view.right), width - 1, self.glyphs), width))]
