"""The rows around a page, drawn without an app: masthead and alarm line, key line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.cells import cell_len

from widgets.fit import fit
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, exactly
from widgets.pages import Bar, KeyHint
from widgets.views import Line, Tone

Hints = tuple[KeyHint, ...]
GAP = 2


def bar_ink(bar: Bar, width: int, glyphs: Glyphs) -> Ink:
    """Return the row of a bar, a blank at its end so that nothing touches the edge."""
    return Ink(exactly(fit(Line(bar.left, bar.right), width - 1, glyphs), width))


def key_ink(hints: Hints, width: int, glyphs: Glyphs) -> Ink:
    """Return the row of as many keys as fit: those not pinned drop from the right end."""
    text = glyphs.text
    shown = [replace(hint, key=text(hint.key), word=text(hint.word)) for hint in hints]
    return Ink(exactly(_runs(kept(shown, width - 1)), width))


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
