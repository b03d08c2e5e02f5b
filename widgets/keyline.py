"""The last row: the keys of a view, or a sentence until the next key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.cells import cell_len

from widgets.drawn import Drawn
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, exactly
from widgets.pages import KeyHint
from widgets.shorten import shorten
from widgets.views import Tone

Hints = tuple[KeyHint, ...]
GAP = 2


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
        text = self.glyphs.text
        shown = [replace(hint, key=text(hint.key), word=text(hint.word)) for hint in view]
        return [Ink(exactly(_runs(kept(shown, width - 1)), width))]


def kept(hints: Sequence[KeyHint], width: int) -> Hints:
    """Return the hints that fit in `width` cells: those not pinned drop from the right end."""
    shown = list(hints)
    while sum(map(_cells, shown)) > width:
        loose = [at for at, hint in enumerate(shown) if not hint.pinned]
        if not loose:
            break
        del shown[loose[-1]]
    return tuple(shown)


def _cells(hint: KeyHint) -> int:
    return GAP + cell_len(hint.key) + 1 + cell_len(hint.word)


def _runs(hints: Hints) -> list[Run]:
    runs = [Run(" ")]
    for hint in hints:
        key = Run(hint.key, Tone.STRONG if hint.enabled else Tone.MUTED)
        word = Run(f" {hint.word}", Tone.PLAIN if hint.enabled else Tone.MUTED)
        runs += [key, word, Run(" " * GAP)]
    return runs
