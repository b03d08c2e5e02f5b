"""The last row: the keys of a view, or a sentence until the next key."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.chrome import Hints, key_ink
from widgets.drawn import Drawn
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, exactly
from widgets.shorten import shorten
from widgets.views import Tone


class KeyRow(Drawn[Hints]):
    """Draws as many keys as there is room for; pinned ones stay."""

    DEFAULT_CSS = "KeyRow { height: 1; }"

    def __init__(self, *, glyphs: Glyphs) -> None:
        super().__init__(glyphs=glyphs)
        self._said = ""

    def say(self, sentence: str) -> None:
        """Show a sentence in the place of the keys."""
        self._said = sentence
        self.redraw()

    def quiet(self) -> None:
        """Show the keys again."""
        if self._said:
            self.say("")

    def draw(self, view: Hints, width: int, height: int) -> Sequence[Ink]:
        """Return the row."""
        if self._said:
            words = shorten(self.glyphs.text(self._said), width - 2, self.glyphs)
            return [Ink(exactly((Run(f" {words}", Tone.STRONG),), width))]
        return [key_ink(view, width, self.glyphs)]
