"""What a chart is made of: rows over one time or one scale, frozen as views are.

A widget decides how wide a cell is; nothing here draws across what is not told.
"""

from __future__ import annotations

from dataclasses import dataclass

from widgets.views import Align, Bin, Line, Piece, Title


@dataclass(frozen=True, slots=True)
class Mark:
    """A heading that begins over one cell."""

    at: int
    text: str
    short: str = ""
    """Said where the text has no room; empty where it is then left out."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of cells of equal time, the newest the last."""

    name: str
    cells: tuple[Bin, ...]
    pairs: tuple[Bin, ...] = ()
    """The same with two in each; empty where two cannot be said as one."""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes over one time, under headings that they share."""

    name: str
    marks: tuple[Mark, ...]
    lanes: tuple[Lane, ...]
    align: Align = Align.LEFT
    """The side of its room that a cell stands on."""
    least: int = 1
    """Columns a cell needs, and the most it is given."""
    most: int = 6
    lasting: bool = False
    """Whether a heading holds until the next one, as a month does and a day does not."""
    detail: int = 0


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure on a scale with its margin; without one, a point alone."""

    words: Line
    at: float | None
    """None where it cannot be told: then nothing is drawn."""
    margin: float | None
    note: Line
    """Said under it."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Figures on one scale that has its zero in the middle."""

    name: str
    reach: int
    """How far it goes on either side of zero."""
    rows: tuple[Estimate, ...]
    detail: int = 0


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote: yeas and nays as bars from one edge, and the line that had to be reached."""

    name: str
    yea: int
    nay: int
    whole: int
    """Votes that the bars' room stands for."""
    needed: tuple[int, ...]
    """Where a line stands: one place, two where only that much can be told, none for neither."""
    goal: str
    """What the line is, such as `51 needed`."""
    above: Line
    """Said beside the yeas."""
    below: Line
    detail: int = 0

    @property
    def key(self) -> str:
        """What Enter on either bar opens."""
        return self.above.key


Drawing = Line | Lanes | Scale | Ballot


@dataclass(frozen=True, slots=True)
class Chart:
    """A page of drawings; where rows are short the highest `detail` leaves first."""

    title: Title
    drawings: tuple[Drawing, ...]


def said(drawing: Drawing) -> tuple[Line, ...]:
    """Return a drawing as lines of words that hold every cell and figure of it."""
    match drawing:
        case Line():
            return (drawing,)
        case Lanes():
            return tuple(map(_lane, drawing.lanes))
        case Scale():
            return tuple(line for row in drawing.rows for line in (row.words, row.note))
        case Ballot():
            goal = (*drawing.above.right, Piece(drawing.goal, gap=2))
            return (Line(drawing.above.left, goal, key=drawing.key), drawing.below)


def _lane(lane: Lane) -> Line:
    blank = " " * any(len(cell.text) > 1 for cell in lane.cells)
    cells = blank.join(cell.text for cell in lane.cells)
    return Line((Piece(lane.name), Piece(cells)), key=lane.key)
