"""Rows as they are drawn: runs of text, each in one tone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from widgets.views import Tone


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one tone."""

    text: str
    tone: Tone = Tone.PLAIN

    @property
    def cells(self) -> int:
        """Return the cells it takes on a terminal."""
        return cell_len(self.text)


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Ink:
    """One row, exactly as wide as it was asked for."""

    runs: Runs = ()
    selected: bool = False
    """The whole row is reversed: the cursor stands on it."""
    key: str = ""
    """What Enter on it opens."""
    line: int = 0
    """Which line of the view it belongs to."""
    seam: Run | None = None
    """What parts it from the pane at its right; it is never reversed."""

    @property
    def text(self) -> str:
        """Return the row without its tones."""
        return "".join(run.text for run in self.runs) + (self.seam.text if self.seam else "")


def cells(runs: Iterable[Run]) -> int:
    """Return the cells that runs take together."""
    return sum(run.cells for run in runs)


def exactly(runs: Iterable[Run], width: int) -> Runs:
    """Return runs cut or filled up with blanks to `width` cells."""
    kept: list[Run] = []
    left = max(width, 0)
    for run in runs:
        if not left:
            break
        size = run.cells
        if size > left:
            run = Run(set_cell_size(run.text, left), run.tone)
            size = left
        if size:
            kept.append(run)
        left -= size
    if left:
        kept.append(Run(" " * left))
    return tuple(kept)
