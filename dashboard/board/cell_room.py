"""Whether words have room in a column of a page."""

from __future__ import annotations

from unicodedata import east_asian_width


def has_room(words: str, cells: int) -> bool:
    """Tell whether words surely fit so many cells: a wide character takes two of them."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in words) <= cells
