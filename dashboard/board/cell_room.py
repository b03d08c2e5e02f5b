"""How many cells words surely fit in."""

from __future__ import annotations

from unicodedata import east_asian_width


def cells_of(words: str) -> int:
    """Return the most cells that words take: a wide character takes two of them."""
    return len(words) + sum(east_asian_width(one) in "WF" for one in words)


def has_room(words: str, cells: int) -> bool:
    """Tell whether words surely fit so many cells."""
    return cells_of(words) <= cells
