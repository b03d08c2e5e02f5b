"""Words that do not fit: left out whole, from the end."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from widgets.glyphs import Glyphs
from widgets.ink import Run

_LOOSE_END = " ,;:(-"


def shorten(words: str, width: int, glyphs: Glyphs) -> str:
    """Return words of at most `width` cells, `…` on the last word kept.

    Only a single word longer than the width is cut inside.
    """
    if cell_len(words) <= width:
        return words
    mark = glyphs.text("…")
    room = width - len(mark)
    if room <= 0:
        return mark[: max(width, 0)]
    kept = words[: _last_end(words, room)].rstrip(_LOOSE_END)
    return f"{kept or set_cell_size(words, room).rstrip()}{mark}"


def shorten_runs(runs: Sequence[Run], width: int, glyphs: Glyphs) -> list[Run]:
    """Return runs of at most `width` cells together, shortened as the words they make are."""
    whole = "".join(run.text for run in runs)
    shown = shorten(whole, width, glyphs)
    if shown == whole:
        return list(runs)
    kept: list[Run] = []
    for run in runs:
        part, shown = shown[: len(run.text)], shown[len(run.text) :]
        kept += [Run(part, run.tone)] * bool(part)
    if shown and kept:
        kept.append(Run(shown, kept[-1].tone))
    return kept


def _last_end(words: str, room: int) -> int:
    """Return where the last word ends that ends within `room` cells, 0 where none does."""
    last = end = 0
    while (end := words.find(" ", end + 1)) > 0 and cell_len(words[:end]) <= room:
        last = end
    return last
