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
LEAST_NAME = 8
"""Cells that no reference takes from it in one row."""
WIDE = 45
"""Cells from which every row keeps to its columns."""


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
        refs = self._refs(tuple(map(glyphs.text, row.refs)), glyphs)
        cells = [row.cells[at] if at < len(row.cells) else Piece("") for at in self.kept]
        texts = [glyphs.text(cell.text) for cell in cells]
        runs: list[Run] = []
        for at, width, cell, text in zip(
            self.kept, self._widths(texts, refs), cells, texts, strict=True
        ):
            shown = shorten(text, width, glyphs)
            filled = replace(cell, text=shown, width=width, align=self.columns[at].align)
            runs += [*[Run(" ")] * bool(runs), Run(padded(filled), cell.tone)]
        room = self.width - cell_len(refs) - bool(refs)
        edge = [Run(" "), Run(refs, Tone.MUTED)] if refs else []
        return exactly((*exactly(runs, room), *edge), self.width)

    def _widths(self, texts: Sequence[str], refs: str) -> list[int]:
        """Return the widths for one row: its flexible text may take what the others leave empty.

        It takes it only where it then stands whole, so that other rows keep their columns.
        """
        widths = list(self.widths)
        spare = self.refs - cell_len(refs) if self.refs else -cell_len(refs) - bool(refs)
        for at, column in enumerate(self.columns[kept] for kept in self.kept):
            if not column.flex:
                continue
            if spare < 0:
                widths[at] = max(1, widths[at] + spare)
            lacking = cell_len(texts[at]) - widths[at]
            slack = [0 if n == at else widths[n] - cell_len(texts[n]) for n in range(len(widths))]
            room = max(0, spare) + sum(max(0, blank) for blank in slack)
            if self.width < WIDE and 0 < lacking <= room:
                self._borrow(widths, slack, lacking - max(0, spare))
                widths[at] += lacking
        return widths

    def _borrow(self, widths: list[int], slack: Sequence[int], wanted: int) -> None:
        for at, blank in enumerate(slack):
            taken = max(0, min(blank, wanted))
            widths[at] -= taken
            wanted -= taken

    def _refs(self, refs: tuple[str, ...], glyphs: Glyphs) -> str:
        whole = "".join(refs)
        if cell_len(whole) <= max(self.refs, 1):
            return whole
        flexible = [
            width for at, width in zip(self.kept, self.widths, strict=True) if self.columns[at].flex
        ]
        spare = max(0, min(flexible, default=0) - LEAST_NAME)
        most = max(self.refs, min(self.width // 2, self.refs + spare))
        return shorten("".join(counted(refs)), most, glyphs)


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
