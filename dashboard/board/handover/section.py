"""A section of the page: a number, a name, and statements with their references."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from widgets.views import Column, Line, Row

Letters = Callable[[str], str]
"""Returns words in the letters that are there."""
NO_DATA = "·"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page, read back by itself."""

    number: int
    name: str
    """In capitals, as it stands on the page."""
    note: str = ""
    """What the heading says beside the name; all there is where nothing stands below it."""
    columns: tuple[Column, ...] = ()
    """Those of its rows; the first has the section's own name for a heading."""
    blocks: tuple[Line | Row, ...] = ()

    def lettered(self, letters: Letters) -> Section:
        """Return the section in the letters of what it is written to."""
        blocks = tuple(_lettered(block, letters) for block in self.blocks)
        return replace(self, note=letters(self.note), blocks=blocks)


def _lettered(block: Line | Row, letters: Letters) -> Line | Row:
    refs = tuple(map(letters, block.refs))
    if isinstance(block, Line):
        left = tuple(replace(piece, text=letters(piece.text)) for piece in block.left)
        return replace(block, left=left, refs=refs)
    cells = tuple(replace(cell, text=letters(cell.text)) for cell in block.cells)
    details = (_lettered(line, letters) for line in block.details)
    lines = tuple(line for line in details if isinstance(line, Line))
    return replace(block, cells=cells, refs=refs, details=lines)
