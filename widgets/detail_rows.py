"""The rows of a page of labelled lines, drawn without an app."""

from __future__ import annotations

from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, Runs, cells
from widgets.pane_rows import GUTTER, guttered
from widgets.views import Line, Tone
from widgets.wrap import wrap

LABEL = 10
"""Cells of the column of labels; a longer label pushes its own line to the right."""


def detail_rows(lines: tuple[Line, ...], width: int, glyphs: Glyphs) -> list[Ink]:
    """Return all rows of the page, `width` cells each, every word of it."""
    return [
        ink
        for number, line in enumerate(lines)
        for ink in _rows(line, number, width - GUTTER, glyphs)
    ]


def _rows(line: Line, at: int, width: int, glyphs: Glyphs) -> list[Ink]:
    label = _label(line, glyphs)
    taken = cells(label) + line.indent
    made = wrap(line, max(1, width - taken), line.rows, glyphs)
    rows = []
    for number, runs in enumerate(made):
        mark = line.mark if not number else ""
        lead: Runs = label if not number else (Run(" " * cells(label)),)
        blank = Run(" " * line.indent)
        shown = guttered(mark, (*lead, blank, *runs), width, glyphs)
        rows.append(Ink(shown, key=line.key, line=at))
    return rows


def _label(line: Line, glyphs: Glyphs) -> Runs:
    if not line.label:
        return ()
    text = glyphs.text(line.label)
    return (Run(f"{text:<{LABEL - 1}} ", Tone.MUTED if text.islower() else Tone.STRONG),)
