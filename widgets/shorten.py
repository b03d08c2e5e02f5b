"""Words that do not fit: left out whole, from the end."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from widgets.glyphs import Glyphs


def shorten(words: str, width: int, glyphs: Glyphs) -> str:
    """Return words of at most `width` cells, `…` on the last word kept.

    Only a single word longer than the width is cut inside.
    """
    if cell_len(words) <= width:
        return words
    mark = glyphs.text("…")
    room = width - len(mark)
    if room <= 0:
        return set_cell_size(mark, max(width, 0)).rstrip()
    kept = ""
    for word in words.split(" "):
        longer = f"{kept} {word}" if kept else word
        if cell_len(longer) > room:
            break
        kept = longer
    kept = kept.rstrip(" ,;:(-")
    if not kept:
        kept = set_cell_size(words, room).rstrip()
    return f"{kept}{mark}"
