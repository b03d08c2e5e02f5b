"""What stands around the rows of a pane: its title rule, the seam to its right, the cursor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from widgets.glyphs import Glyphs
from widgets.ink import Ink, Run, Runs
from widgets.rule import joined
from widgets.views import Tone


@dataclass(frozen=True, slots=True)
class Border:
    """Where the rules of a pane meet those of others."""

    top: Mapping[int, str] = field(default_factory=dict)
    """Column to character, on the title rule."""
    edge: Mapping[int, str] = field(default_factory=dict)
    """Row to character, on the seam."""
    seam: bool = False
    """Whether its last column is a seam."""

    def inner(self, width: int) -> int:
        """Return the columns left of the seam."""
        return width - self.seam

    def around(
        self, rule: Runs, body: Sequence[Ink], is_marked: Callable[[Ink], bool], glyphs: Glyphs
    ) -> list[Ink]:
        """Return the title rule and the rows below it, with joints, seam and cursor."""
        edge = self.top.get(sum(run.cells for run in rule), "─")
        corner = (Run(glyphs.text(edge), Tone.MUTED),) if self.seam else ()
        rows = [Ink((*joined(rule, self.top, glyphs), *corner))]
        for number, ink in enumerate(body, start=1):
            marked = _under_cursor(ink, glyphs) if is_marked(ink) else ink
            rows.append(self._seamed(marked, number, glyphs) if self.seam else marked)
        return rows

    def _seamed(self, ink: Ink, row: int, glyphs: Glyphs) -> Ink:
        return replace(ink, seam=Run(glyphs.text(self.edge.get(row, "│")), Tone.MUTED))


def _under_cursor(ink: Ink, glyphs: Glyphs) -> Ink:
    """Return the row reversed; its own mark wins the gutter over the cursor's."""
    first, *rest = ink.runs
    mark = glyphs.text("▌") if first.text[:1] == " " else first.text[:1]
    lead = Run(mark + first.text[1:], first.tone)
    return replace(ink, runs=(lead, *rest), selected=True)
