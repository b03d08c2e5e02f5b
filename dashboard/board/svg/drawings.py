"""Each drawing of a chart as texts and rectangles; what a letter says, a shade repeats."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import replace

from dashboard.board.svg.canvas import LETTER, MARGIN, ROW, Canvas
from widgets.charts import Ballot, Drawing, Estimate, Lanes, Scale
from widgets.views import Align, Bin, Line, Piece, Rank, Tone

_NAMES = 230
"""Units of the names of lanes."""
_WORDS = 380
"""Units of the words beside a scale and beside bars."""
_GAP, _CALM, _BLOCK = "·", "─", "█"
_SHADES = {
    Tone.ADVISORY: ("gainsboro", "black"),
    Tone.CAUTION: ("gray", "white"),
    Tone.WARNING: ("black", "white"),
    Tone.UNKNOWN: ("white", "black"),
}
"""The fill of a cell and of its letter."""


def draw(drawing: Drawing, canvas: Canvas) -> None:
    """Draw the next rows."""
    match drawing:
        case Line():
            _line(drawing, canvas)
        case Lanes():
            _lanes(drawing, canvas)
        case Scale():
            _scale(drawing, canvas)
        case Ballot():
            _ballot(drawing, canvas)


def _line(line: Line, canvas: Canvas) -> None:
    refs = "".join(line.refs)
    words = _words(line.left)
    wide = Canvas.span(words) / max(1, len(words))
    room = max(20, int((canvas.right - MARGIN) / max(LETTER, wide)) - len(refs) - 2)
    muted = all(piece.tone is Tone.MUTED for piece in line.left)
    fill = "dimgray" if muted else "black"
    rows = textwrap.wrap(words, room, break_on_hyphens=False) or [""]
    for number, row in enumerate(rows):
        canvas.text(MARGIN + (LETTER * 2 if line.indent else 0), row, fill=fill)
        if number == len(rows) - 1:
            canvas.text(canvas.right, refs, anchor="end", fill="dimgray")
        canvas.end_row()


def _lanes(lanes: Lanes, canvas: Canvas) -> None:
    count = max(len(lane.cells) for lane in lanes.lanes)
    each = (canvas.right - MARGIN - _NAMES) / count
    start = MARGIN + _NAMES
    # A figure stands over the right edge of its cell, and its heading with it.
    shift = each - LETTER if lanes.align is Align.RIGHT else 0
    canvas.text(MARGIN, lanes.name, fill="dimgray")
    free = 0.0
    for mark in lanes.marks:
        at = start + mark.at * each + shift
        words = mark.text if at + LETTER * len(mark.text) <= canvas.right + LETTER else mark.short
        if at >= free and words:
            canvas.text(at, words, fill="dimgray")
            free = at + LETTER * (len(words) + 1)
    canvas.end_row()
    for lane in lanes.lanes:
        canvas.text(MARGIN, canvas.shortened(lane.name, _NAMES))
        for number, cell in enumerate(lane.cells):
            _cell(cell, start + number * each, each, lanes.align, canvas)
        canvas.end_row()


def _cell(cell: Bin, x: float, width: float, align: Align, canvas: Canvas) -> None:
    if cell.tone in _SHADES:
        fill, letter = _SHADES[cell.tone]
        stroke = "gray" if fill == "white" else ""
        canvas.rect(x, width - 1, fill=fill, stroke=stroke)
        canvas.text(x + width / 2, cell.text, anchor="middle", fill=letter)
    elif cell.text == _BLOCK:
        canvas.rect(x + width - 2 * LETTER, 2 * LETTER, top=0, height=ROW, fill="dimgray")
    elif cell.text == _CALM:
        canvas.rect(x, width, top=ROW / 2, height=1, fill="gray")
    else:
        fill = "gray" if cell.text == _GAP else "dimgray" if cell.tone is Tone.MUTED else "black"
        at, anchor = (x + width, "end") if align is Align.RIGHT else (x + width / 2, "middle")
        canvas.text(at, cell.text, anchor=anchor, fill=fill)


def _scale(scale: Scale, canvas: Canvas) -> None:
    canvas.text(MARGIN, scale.name, fill="dimgray")
    for figure in (-scale.reach, 0, scale.reach):
        words = f"{figure:+}" if figure else "0"
        canvas.text(_at(figure, scale, canvas), words, anchor="middle", fill="dimgray")
    canvas.end_row()
    for row in scale.rows:
        _estimate(row, scale, canvas)


def _estimate(row: Estimate, scale: Scale, canvas: Canvas) -> None:
    canvas.text(MARGIN, fitted(row.words.left, _WORDS))
    canvas.rect(_at(0, scale, canvas), 1, top=0, height=ROW, fill="gray")
    if row.at is not None:
        if row.margin is not None:
            low, high = (_at(row.at + side * row.margin, scale, canvas) for side in (-1, 1))
            canvas.rect(low, high - low, top=ROW / 2 - 1, height=2)
            for end in (low, high):
                canvas.rect(end - 1, 2, top=4, height=ROW - 8)
        canvas.rect(_at(row.at, scale, canvas) - 4, 8, top=ROW / 2 - 4, height=8)
    canvas.end_row()
    _line(row.note, canvas)


def _at(figure: float, scale: Scale, canvas: Canvas) -> float:
    left, right = MARGIN + _WORDS + LETTER * 3, canvas.right - LETTER * 3
    share = (min(max(figure, -scale.reach), scale.reach) + scale.reach) / (2 * scale.reach)
    return left + share * (right - left)


def _ballot(ballot: Ballot, canvas: Canvas) -> None:
    start = MARGIN + _WORDS + LETTER
    unit = (canvas.right - start) / max(1, ballot.whole)
    goals = [start + need * unit for need in ballot.needed]
    canvas.text(MARGIN, ballot.name, fill="dimgray")
    canvas.text(start, "0", fill="dimgray")
    at = min(goals[0] if goals else start + 3 * LETTER, canvas.right - LETTER * len(ballot.goal))
    canvas.text(at, ballot.goal, fill="dimgray")
    canvas.end_row()
    for line, votes in ((ballot.above, ballot.yea), (ballot.below, ballot.nay)):
        figure = _words(line.right)
        canvas.text(MARGIN, fitted(line.left, _WORDS - LETTER * (len(figure) + 1)))
        canvas.text(start - LETTER, figure, anchor="end")
        canvas.rect(start, votes * unit, top=4, height=ROW - 8, fill="dimgray")
        for goal in goals:
            canvas.rect(goal, 2, top=0, height=ROW)
        canvas.end_row()


def fitted(pieces: Sequence[Piece], room: float) -> str:
    """Return words in so many units: pieces leave by rank, the last first, then titles shorten."""
    kept = list(pieces)
    while (over := Canvas.span(_words(kept)) - room) > 0:
        least = min((piece.rank for piece in kept), default=Rank.KEEP)
        if least >= Rank.TITLE:
            break
        del kept[max(at for at, piece in enumerate(kept) if piece.rank is least)]
    for at, piece in reversed(list(enumerate(kept))):
        if over > 0 and piece.rank is Rank.TITLE:
            left = Canvas.span(piece.text) - over
            kept[at] = replace(piece, text=Canvas.shortened(piece.text, left))
            over = Canvas.span(_words(kept)) - room
    return Canvas.shortened(_words(kept), room)


def _words(pieces: Sequence[Piece]) -> str:
    said = ""
    for piece in pieces:
        said += " " * piece.gap * bool(said and piece.text) + piece.text
    return said
