"""The page as plain text of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from dashboard.board.cell_room import cells_of
from dashboard.board.handover.page import Page
from dashboard.board.handover.rows import MARGIN, WIDTH, line_rows, row_rows
from dashboard.board.handover.section import Section
from widgets.views import Line, Piece, Row

_BESIDE = 37
"""Where a second section begins whose heading is all of it."""


def page_lines(page: Page) -> Iterator[str]:
    """Yield the lines, none wider than 80 cells; the boxes are for the read-back."""
    yield from _both(page.title, page.at)
    yield from _both(page.officers, page.since)
    for rows in _sections(page.sections):
        yield ""
        yield from rows
    yield ""
    yield from line_rows(Line((Piece(page.log),)), margin=0)


def heading(section: Section, box: str = "[ ]", margin: int = 0) -> Line:
    """Return the heading of a section: its box, number, name, and the columns or a note.

    It begins so many cells further left than the rows.
    """
    name = f"{box} {section.number} {section.name}"
    if not section.columns:
        return Line((Piece(name), Piece(section.note, gap=2)))
    untitled = list(takewhile(lambda column: not column.title, section.columns))
    before = margin + sum(column.width + 1 for column in untitled) - 1
    titled = section.columns[len(untitled) :]
    heads = tuple(Piece(column.title, width=column.width) for column in titled)
    return Line((Piece(name, width=before), *heads))


def _both(left: str, right: str) -> Iterator[str]:
    """Yield two statements in one row where there is room, else in rows of their own."""
    gap = WIDTH - 1 - cells_of(left) - cells_of(right)
    if gap > 1:
        yield f"{left}{' ' * gap}{right}"
    else:
        yield from line_rows(Line((Piece(left),)), margin=0)
        yield from line_rows(Line((Piece(right),)), margin=0)


def _sections(sections: tuple[Section, ...]) -> Iterator[list[str]]:
    """Yield the rows of each section; two that are a heading alone share a row."""
    rest = list(sections)
    while rest:
        section = rest.pop(0)
        rows = list(_rows(section))
        if rest and len(rows) == 1 and len(beside := list(_rows(rest[0]))) == 1:
            pair = f"{rows[0]:<{_BESIDE - 1}} {beside[0]}"
            if cells_of(rows[0]) < _BESIDE and cells_of(pair) <= WIDTH:
                rest.pop(0)
                rows = [pair]
        yield rows


def _rows(section: Section) -> Iterator[str]:
    marked = any(isinstance(block, Row) and block.mark for block in section.blocks)
    yield from line_rows(heading(section, margin=MARGIN + 2 * marked), margin=0)
    if section.columns and section.note:
        yield from line_rows(Line((Piece(section.note),)))
    for block in section.blocks:
        if isinstance(block, Row):
            yield from row_rows(block, section.columns)
        else:
            yield from line_rows(block)
