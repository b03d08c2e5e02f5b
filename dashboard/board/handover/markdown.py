"""The page as Markdown: each section a heading, feed text no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dashboard.board.handover.page import Page
from dashboard.board.handover.section import Section
from widgets.views import Line, Row

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&!$^])")
_LINKS = re.compile(r"(?<=\w)(?:\.(?=[^\W\d_]{2})|@(?=\S))|(?<=[^\W\d_]):(?=\S)|/(?=/)")
"""What readers of Markdown take for an address by itself (GFM, 6.9), and so make a link of."""
_BEGINS = re.compile(r"^(\d+)([.)])|^([-+=:])")


def markdown_lines(page: Page) -> Iterator[str]:
    """Yield the lines."""
    yield f"# {_plain(page.title)}"
    yield ""
    for words in (page.at, page.officers, page.since, page.log):
        yield f"- {_plain(words)}"
    for section in page.sections:
        yield ""
        yield f"## {section.number} {section.name.capitalize()}"
        yield ""
        if section.note:
            yield f"- {_plain(section.note)}"
        yield from _blocks(section)


def _blocks(section: Section) -> Iterator[str]:
    for block in section.blocks:
        if isinstance(block, Row):
            yield f"- {_row(block, section)}"
            yield from (f"  - {_said(line)}" for line in block.details)
        else:
            yield f"{'  ' if block.indent else ''}- {_said(block)}"


def _row(row: Row, section: Section) -> str:
    """Return the cells with the headings of their columns: `level W latched`."""
    cells = (
        " ".join(filter(None, (column.title, cell.text)))
        for column, cell in zip(section.columns, row.cells, strict=True)
        if cell.text
    )
    return _plain(" ".join(filter(None, (row.mark, ", ".join(cells)))))


def _said(line: Line) -> str:
    pieces = (piece.text for piece in (*line.left, *line.right) if piece.text)
    return _plain(" ".join(filter(None, (line.mark, *pieces, "".join(line.refs)))))


def _plain(words: str) -> str:
    """Return words that no reader of Markdown takes for markup."""
    escaped = _LINKS.sub(r"\\\g<0>", _MARKUP.sub(r"\\\1", words.strip()))
    return _BEGINS.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", escaped)
