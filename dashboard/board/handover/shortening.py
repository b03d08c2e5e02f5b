"""Words that are too many: left out whole, from the end."""

from __future__ import annotations

from dashboard.board.cell_room import cells_of, has_room

_MARK = "…"


def shortened(words: str, cells: int) -> str:
    """Return words in so many cells, `…` on the last word kept; only a long one is cut inside."""
    if has_room(words, cells):
        return words
    kept = ""
    for word in words.split(" "):
        longer = f"{kept} {word}" if kept else word
        if not has_room(longer, cells - 1):
            break
        kept = longer
    return f"{kept.rstrip(' ,;:(-') or chopped(words, cells - 1)[0]}{_MARK}"


def chopped(word: str, cells: int) -> list[str]:
    """Return a word in parts of at most so many cells, at least one of which holds a character."""
    parts, part, used = [], "", 0
    for character in word:
        size = cells_of(character)
        if part and used + size > cells:
            parts.append(part)
            part, used = "", 0
        part, used = part + character, used + size
    return [*parts, part]
