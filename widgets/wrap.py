"""A line over several rows: broken at blanks, its references on the last row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, chop_cells

from widgets.fit import Draft, fit, padded
from widgets.glyphs import Glyphs
from widgets.ink import Run, Runs, cells, exactly
from widgets.views import Line, Piece, Rank, Tone

MOST_ROWS = 400
"""Rows of one line; a text of the longest words a feed may have takes fewer at 60 columns."""


def wrap(line: Line, width: int, rows: int, glyphs: Glyphs) -> list[Runs]:
    """Return the line in at most `rows` rows of exactly `width` cells, 0 for as many as it needs.

    One row is made as `fit` makes it. With more, pieces leave by rank before a word does.
    """
    draft = Draft.of(line, glyphs)
    if rows == 1 or draft.cells <= width or width < 1:
        return [fit(line, width, glyphs)]
    most = rows or MOST_ROWS
    broken: list[list[Run]] = []
    for shorter in draft.shorter():
        broken = _broken(shorter, width)
        draft = shorter
        if len(broken) <= most:
            return [exactly(row, width) for row in broken]
    kept, rest = broken[: most - 1], broken[most - 1 :]
    return [exactly(row, width) for row in kept] + [_last(rest, draft, width, glyphs)]


def _broken(draft: Draft, width: int) -> list[list[Run]]:
    rows: list[list[Run]] = [[]]
    for word, gap in _words(draft.left, width):
        row = rows[-1]
        if row and cells(row) + gap + word.cells > width:
            rows.append([word])
        else:
            rows[-1] = [*row, *([Run(" " * gap)] if row and gap else []), word]
    tail = draft.tail
    if tail:
        if cells(rows[-1]) + 1 + cells(tail) > width:
            rows.append([])
        rows[-1].append(Run(" " * max(0, width - cells(rows[-1]) - cells(tail))))
        rows[-1] += tail
    return rows


def _words(pieces: Sequence[Piece], width: int) -> Iterator[tuple[Run, int]]:
    """Yield each word with the blanks before it; one wider than a row in parts of a row."""
    for piece in pieces:
        gap = piece.gap
        # A column is one word as long as its text has room in it.
        whole = cell_len(piece.text) <= piece.width <= width
        words = [padded(piece)] if whole else piece.text.split(" ")
        for word in words:
            for part in chop_cells(word, width):
                yield Run(part, piece.tone), gap
                gap = 0
            gap = 1


def _last(rest: list[list[Run]], draft: Draft, width: int, glyphs: Glyphs) -> Runs:
    """Return what is left over in one row, shortened by words."""
    words = " ".join("".join(run.text for run in row).rstrip() for row in rest)
    tail = "".join(run.text for run in draft.tail)
    words = words.removesuffix(tail).rstrip()
    tone = draft.left[-1].tone if draft.left else Tone.PLAIN
    return fit(Line((Piece(words, Rank.TITLE, tone),), draft.right, draft.refs), width, glyphs)
