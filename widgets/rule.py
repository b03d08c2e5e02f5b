"""Title rules: a pane's name on the line that begins it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rich.cells import cell_len

from widgets.fit import spaced
from widgets.glyphs import Glyphs
from widgets.ink import Run, Runs, cells, exactly
from widgets.shorten import shorten
from widgets.views import Piece, Title, Tone


def title_rule(title: Title, notes: Sequence[Piece], width: int, lit: bool, glyphs: Glyphs) -> Runs:
    """Return the rule in `width` cells, heavy and its name reversed where the pane is in focus.

    Notes never leave it; the name loses words to them and to its tail.
    """
    fill = glyphs.text("━" if lit else "─")
    tail = spaced([replace(note, text=glyphs.text(note.text)) for note in notes])
    edge = [Run(" ", Tone.MUTED), *tail] if tail else []
    label = glyphs.text(f"{title.number} {title.name}".strip())
    room = width - cells(edge) - 3
    end = glyphs.text(f" {title.tail}") if 0 < cell_len(title.tail) < room - 2 else ""
    name = shorten(label, max(1, room - cell_len(end)), glyphs) + end
    lead = [Run(fill, Tone.MUTED), Run(name, Tone.MODE if lit else Tone.PLAIN)] if name else []
    gap = [Run(" ", Tone.MUTED)] if name else []
    rest = width - cells(lead) - cells(gap) - cells(edge)
    return exactly([*lead, *gap, Run(fill * max(0, rest), Tone.MUTED), *edge], width)


def joined(runs: Runs, joints: Mapping[int, str], glyphs: Glyphs) -> Runs:
    """Return a rule with joints drawn over its fill, at columns counted from its left edge.

    A joint never takes the place of a word.
    """
    if not joints:
        return runs
    drawn: list[Run] = []
    at = 0
    fills = {glyphs.text("━"), glyphs.text("─")}
    for run in runs:
        size = run.cells
        here = {column - at: char for column, char in joints.items() if at <= column < at + size}
        if here and set(run.text) <= fills:
            chars = [glyphs.text(here.get(n, char)) for n, char in enumerate(run.text)]
            drawn.append(Run("".join(chars), run.tone))
        else:
            drawn.append(run)
        at += size
    return tuple(drawn)
