"""The cells that stand on the terminal, so that only those that differ are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from dashboard.terminal.pen import PLAIN, Pen

Cell = tuple[str, Pen]
"""What a column holds: a character, or all of a text that is not one column a character; behind
such a text its other columns hold nothing."""
_APART = 8
"""Equal cells between two that differ from which going there costs less than writing them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Cells side by side, by the row and column of the first, counted from 0."""

    row: int
    column: int
    cells: Sequence[Cell]


class Canvas:
    """What the terminal was given, cell by cell; it knows nothing once told to forget."""

    def __init__(self) -> None:
        self._size = (0, 0)
        self._rows: list[list[Cell | None]] = []

    def forget(self) -> None:
        """Know of no cell: the terminal, or another program, may have changed any."""
        self._size = (0, 0)

    def paint(self, pieces: Sequence[Piece], columns: int, rows: int) -> str:
        """Return what makes a terminal of a size show pieces; empty where it does already.

        A picture of the whole screen that is another one is written whole, so that what another
        program wrote across goes with the next view.
        """
        if self._size != (columns, rows):
            self._size = (columns, rows)
            self._rows = [[None] * columns for _ in range(rows)]
        differing = [piece for piece in pieces if self._stands(piece) != list(piece.cells)]
        whole = 2 * len(differing) > rows and len(pieces) >= rows
        brush = _Brush()
        for piece in pieces if whole else differing:
            before = self._stands(piece)
            spans = [(0, len(piece.cells))] if whole else _differing(before, piece.cells)
            for first, last in spans:
                brush.write(piece, first, last)
            self._rows[piece.row][piece.column : piece.column + len(piece.cells)] = piece.cells
        return brush.ended()

    def _stands(self, piece: Piece) -> list[Cell | None]:
        row = self._rows[piece.row]
        return row[piece.column : piece.column + len(piece.cells)]


class _Brush:
    """Writes cells one behind another, and changes its pen only where they do."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._pen = PLAIN

    def write(self, piece: Piece, first: int, last: int) -> None:
        """Write the cells of a piece from one to before another."""
        self._written.append(f"\x1b[{piece.row + 1};{piece.column + first + 1}H")
        for text, pen in piece.cells[first:last]:
            if pen is not self._pen:
                self._written.append(pen.after(self._pen))
                self._pen = pen
            self._written.append(text)

    def ended(self) -> str:
        """Return all of it, the pen put down."""
        return "".join(self._written) + PLAIN.after(self._pen)


def cells(runs: Iterable[tuple[str, Pen]]) -> list[Cell]:
    """Return the cells of texts side by side."""
    made: list[Cell] = []
    for text, pen in runs:
        if text.isascii() or all(cell_len(one) == 1 for one in text):
            made += [(one, pen) for one in text]
        elif size := cell_len(text):
            made += [(text, pen), *[("", pen)] * (size - 1)]
    return made


def _differing(before: Sequence[Cell | None], after: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Yield where cells differ, from one to before another."""
    if not all(text for text, _ in after) or not all(cell and cell[0] for cell in before):
        # No two terminals agree on the columns of every letter: such cells are written in one go.
        yield 0, len(after)
        return
    first = last = -1
    for at, (one, other) in enumerate(zip(before, after, strict=True)):
        if one == other:
            continue
        if first >= 0 and at - last >= _APART:
            yield first, last
            first = at
        first, last = first if first >= 0 else at, at + 1
    yield first, last
