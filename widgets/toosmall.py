"""What stands on a terminal that is too small: the size needed, the size found, the counts."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.drawn import Drawn
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, exactly
from widgets.pages import Bar
from widgets.shorten import shorten


class TooSmall(Drawn[Bar]):
    """Draws one line with the counts of a masthead in it."""

    def __init__(self, *, least: tuple[int, int], glyphs: Glyphs) -> None:
        super().__init__(glyphs=glyphs)
        self._least = least

    def draw(self, view: Bar, width: int, height: int) -> Sequence[Ink]:
        """Return the line; the size needed comes first, since the rest may leave it."""
        needed = "x".join(map(str, self._least))
        counts = " ".join(piece.text for piece in view.right)
        words = f"needs {needed}, has {width}x{height}{f'; {counts}' if counts else ''}"
        shown = shorten(self.glyphs.text(words), width, self.glyphs)
        return [Ink(exactly((Run(shown),), width))]
