"""Statements as rows of plain text: broken at blanks, references at the right edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dashboard.board.cell_room import cells_of, has_room
from dashboard.board.handover.shortening import chopped
from widgets.views import Align, Column, Line, Piece, Row

WIDTH = 80
_EDGE = WIDTH - 1
"""Where references end."""
MARGIN = 2


def line_rows(line: Line, margin: int = MARGIN) -> Iterator[str]:
    """Yield a line in rows of at most `WIDTH` cells, every word of it.

    What follows its first row stands under its first word.
    """
    lead = " " * (margin + line.indent) + (f"{line.mark} " if line.mark else "")
    rows = list(_broken(_words(line.left), lead))
    tail = "".join((*_spaced(line.right), *_cited(line.refs)))
    if not tail:
        yield from rows
        return
    *before, last = rows
    yield from before
    gap = _EDGE - cells_of(last) - cells_of(tail)
    if gap > 0:
        yield f"{last}{' ' * gap}{tail}"
        return
    yield last
    for part in chopped(tail, _EDGE - len(lead)):
        yield " " * (_EDGE - cells_of(part)) + part


def row_rows(row: Row, columns: Iterable[Column]) -> Iterator[str]:
    """Yield a row in its columns, then its details; a cell without room pushes those behind it."""
    yield from line_rows(in_columns(row, columns))
    for detail in row.details:
        yield from line_rows(detail, margin=MARGIN + 4)


def in_columns(row: Row, columns: Iterable[Column]) -> Line:
    """Return the cells of a row as a line, each filled up to its column."""
    pieces = (
        Piece(cell.text, tone=cell.tone, width=column.width)
        for cell, column in zip(row.cells, columns, strict=True)
    )
    return Line(tuple(pieces), refs=row.refs, mark=row.mark, key=row.key)


def _broken(words: Iterable[tuple[str, int]], lead: str) -> Iterator[str]:
    row, filled = lead, False
    for word, gap in words:
        room = WIDTH - cells_of(row) - (gap if filled else 0)
        if filled and not has_room(word.rstrip(), room):
            yield row.rstrip()
            row, filled = " " * len(lead), False
        *parts, last = chopped(word, WIDTH - len(lead)) if word.rstrip() else [word]
        for part in parts:
            yield f"{row}{part}"
            row = " " * len(lead)
        row += f"{' ' * gap}{last}" if filled else last
        filled = True
    yield row.rstrip()


def _words(pieces: Iterable[Piece]) -> Iterator[tuple[str, int]]:
    """Yield each word with the blanks before it; what fills a column stays in one."""
    for piece in pieces:
        gap = piece.gap
        fill = piece.width - cells_of(piece.text)
        if piece.width and fill >= 0:
            text = piece.text
            yield (" " * fill + text if piece.align is Align.RIGHT else text + " " * fill), gap
            continue
        for word in piece.text.split(" "):
            yield word, gap
            gap = 1


def _spaced(pieces: Iterable[Piece]) -> Iterator[str]:
    for number, piece in enumerate(pieces):
        yield f"{' ' * piece.gap if number else ''}{piece.text}"


def _cited(refs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the references; of more than a row holds the first, and how many follow."""
    if not refs or has_room("".join(refs), _EDGE // 2):
        return refs
    return (refs[0], f"+{len(refs) - 1}") if len(refs) > 1 else refs
