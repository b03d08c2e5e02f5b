"""Tables: which columns a width has room for, and a row in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len

from widgets.fit import counted, padded
from widgets.glyphs import Glyphs
from widgets.ink import Run, Runs, exactly
from widgets.shorten import shorten
from widgets.views import Column, Piece, Rank, Row, Tone

LEAST_FLEX = 14
"""Cells the flexible column keeps in a narrow table; below it another column leaves."""
LEAST_SHARE = 0.3
"""The share of a wide table it keeps."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The columns of a table at one width."""

    columns: tuple[Column, ...]
    kept: tuple[int, ...]
    """Indexes of the columns that have room, in order."""
    widths: tuple[int, ...]
    """Cells of each kept column."""
    refs: int
    """Cells kept free for references at the right edge."""
    width: int

    @classmethod
    def to(cls, columns: Sequence[Column], refs: int, width: int) -> Fitted:
        """Fit columns and `refs` cells of references; columns leave by rank, the last first."""
        kept = list(range(len(columns)))
        while True:
            spare = _spare(columns, kept, refs, width)
            optional = [at for at in kept if columns[at].rank < Rank.TITLE and not columns[at].flex]
            if spare >= max(LEAST_FLEX, LEAST_SHARE * width) or not optional:
                break
            kept.remove(min(reversed(optional), key=lambda at: columns[at].rank))
        flexible = [at for at in kept if columns[at].flex]
        share = max(1, spare) // max(1, len(flexible))
        widths = tuple(share if columns[at].flex else columns[at].width for at in kept)
        return cls(tuple(columns), tuple(kept), widths, refs, width)

    def heading(self, glyphs: Glyphs) -> Runs:
        """Return the headings of the columns, `refs` over the references."""
        pieces = tuple(Piece(column.title, tone=Tone.MUTED) for column in self.columns)
        refs = ("refs",) if self.refs else ()
        return self.row(Row("", pieces, refs), glyphs)

    def row(self, row: Row, glyphs: Glyphs) -> Runs:
        """Return a row; its references take from the flexible column what they need more."""
        refs = self._refs(tuple(map(glyphs.text, row.refs)))
        more = max(0, cell_len(refs) - self.refs)
        if refs and not self.refs:
            more += 1
        runs: list[Run] = []
        for number, (at, width) in enumerate(zip(self.kept, self.widths, strict=True)):
            column = self.columns[at]
            if column.flex:
                width = max(1, width - more)
            piece = row.cells[at] if at < len(row.cells) else Piece("")
            text = shorten(glyphs.text(piece.text), width, glyphs)
            cell = replace(piece, text=text, width=width, align=column.align)
            runs += [*[Run(" ")] * bool(number), Run(padded(cell), piece.tone)]
        room = self.width - cell_len(refs) - bool(refs)
        edge = [Run(" "), Run(refs, Tone.MUTED)] if refs else []
        return exactly((*exactly(runs, room), *edge), self.width)

    def _refs(self, refs: tuple[str, ...]) -> str:
        whole = "".join(refs)
        return whole if cell_len(whole) <= max(self.refs, 1) else "".join(counted(refs))


def refs_width(rows: Sequence[Row], most: int = 12) -> int:
    """Return the cells the references of rows need, a long row of them counted as `[4]+2`."""
    wholes = ["".join(row.refs) for row in rows]
    shown = [
        whole if cell_len(whole) <= most else "".join(counted(row.refs))
        for row, whole in zip(rows, wholes, strict=True)
    ]
    return min(most, max(map(cell_len, shown), default=0))


def _spare(columns: Sequence[Column], kept: Sequence[int], refs: int, width: int) -> int:
    fixed = sum(columns[at].width for at in kept if not columns[at].flex)
    gaps = len(kept) - 1 + (1 if refs else 0)
    return width - fixed - gaps - refs
