"""Figures on a scale with its zero in the middle, each with its margin where it has one."""

from __future__ import annotations

from widgets.charts import Estimate, Scale
from widgets.fit import Draft, fit, spaced
from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, cells, exactly
from widgets.views import Line, Rank, Tone
from widgets.wrap import MOST_ROWS, wrap

LEAST = 39
"""Columns of the scale that words leave it, where the row has as many and some more."""
_ASIDE = 3
"""Columns between words and scale; two more stay free behind it."""
POINT, LEFT, RIGHT, BETWEEN, ZERO = "●", "├", "┤", "─", "│"


def scale_rows(scale: Scale, width: int, glyphs: Glyphs) -> list[Ink]:
    """Return the scale's figures and a row an estimate, `width` cells each."""
    words = _words_width(scale, width, glyphs)
    room = width - words - _ASIDE - 2
    room -= 1 - room % 2
    if room < 5:
        return [ink for row in scale.rows for ink in _worded(row, width, glyphs)]
    name = f"{glyphs.text(scale.name):<{words + _ASIDE - 1}}"
    rows = [Ink(exactly((Run(f"{name}{_figures(scale, room)}", Tone.MUTED),), width))]
    for row in scale.rows:
        left = fit(row.words, words, glyphs)
        drawn = glyphs.text(_drawn(row, scale.reach, room))
        runs = (*left, Run(" " * _ASIDE), Run(drawn))
        rows.append(Ink(exactly(runs, width), key=row.words.key))
        rows += _said(row.note, row, width, glyphs)
    return rows


def _words_width(scale: Scale, width: int, glyphs: Glyphs) -> int:
    """Return the columns of the words: all where the scale has its room, else what must be said."""
    pieces = [Draft.of(row.words, glyphs).left for row in scale.rows]
    longest = max((cells(spaced(said)) for said in pieces), default=0)
    least = max((cells(spaced([p for p in said if p.rank is Rank.KEEP])) for said in pieces),
                default=0)  # fmt: skip
    spared = width - LEAST - _ASIDE - 1
    return max(0, least, min(max(longest, len(scale.name)), spared))


def _worded(row: Estimate, width: int, glyphs: Glyphs) -> list[Ink]:
    return [ink for line in (row.words, row.note) for ink in _said(line, row, width, glyphs)]


def _said(line: Line, row: Estimate, width: int, glyphs: Glyphs) -> list[Ink]:
    made = wrap(line, width, line.rows or MOST_ROWS, glyphs)
    return [Ink(runs, key=row.words.key) for runs in made]


def _figures(scale: Scale, room: int) -> str:
    """Return both ends and zero, the middle of each over its place, begun one column before it."""
    text = ""
    for at, said in ((-scale.reach, f"-{scale.reach}"), (0, "0"), (scale.reach, f"+{scale.reach}")):
        start = 1 + _column(at, scale.reach, room) - len(said) // 2
        text = f"{text:<{max(0, start)}}{said}"
    return text


def _drawn(row: Estimate, reach: int, room: int) -> str:
    drawn = [" "] * room
    drawn[_column(0, reach, room)] = ZERO
    if row.at is None:
        return "".join(drawn)
    at = _column(row.at, reach, room)
    if row.margin is not None:
        low, high = (_column(row.at + side * row.margin, reach, room) for side in (-1, 1))
        drawn[low : high + 1] = BETWEEN * (high - low + 1)
        drawn[low], drawn[high] = LEFT, RIGHT
    drawn[at] = POINT
    return "".join(drawn)


def _column(figure: float, reach: int, room: int) -> int:
    """Return where a figure stands; what lies beyond the scale stands at its end."""
    share = (min(max(figure, -reach), reach) + reach) / (2 * reach)
    return round(share * (room - 1))
