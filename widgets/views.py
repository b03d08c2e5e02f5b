"""What a widget can show: frozen values that know words, tones and keys, no width and no colour.

Two equal views look the same to the officer, so setting an equal one repaints nothing. A key is
opaque here: a widget sends it back in a message and never looks inside.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum


class Tone(Enum):
    """What a piece of text means to the eye; a theme gives it its look."""

    PLAIN = "plain"
    MUTED = "muted"
    STRONG = "strong"
    ADVISORY = "advisory"
    CAUTION = "caution"
    WARNING = "warning"
    UNKNOWN = "unknown"
    ADVISORY_ALARM = "advisory-alarm"
    CAUTION_ALARM = "caution-alarm"
    WARNING_ALARM = "warning-alarm"
    MODE = "mode"


class Rank(IntEnum):
    """What leaves a line first when it is too long, lowest first; `KEEP` never leaves."""

    EXTRA = 0
    QUOTE = 1
    ATTRIBUTION = 2
    PLACE = 3
    STATUS = 4
    NO_DAY = 5
    TITLE = 6
    """Shortened by words from its end, `…` on the last word kept."""
    KEEP = 7


class Align(Enum):
    """The side of a column its text stands on."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stay or leave together."""

    text: str
    rank: Rank = Rank.KEEP
    tone: Tone = Tone.PLAIN
    short: str = ""
    """Said instead of `text` where the line is too long, before anything is left out."""
    width: int = 0
    """Cells of its column: shorter text is filled up with blanks; 0 for none."""
    align: Align = Align.LEFT
    gap: int = 1
    """Blanks before it, where it is not the first of its line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One statement with its sources: words from the left, words at the right, refs at the edge."""

    left: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()
    refs: tuple[str, ...] = ()
    """Such as `[8]`, in order; too many for the line read `[4]+2`."""
    mark: str = ""
    """One character for the gutter: what the line asks the eye to notice."""
    label: str = ""
    """A heading in a column of its own, in a `Detail` only; a blank keeps the column empty."""
    key: str = ""
    """What Enter opens; empty where the line cannot be selected."""
    indent: int = 0
    rows: int = 1
    """How many rows its words may take where there is room; 0 for as many as they need."""
    detail: int = 0
    """0 is wanted first; where rows are short the highest leaves first, the last of equals."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading and the cells its widest text needs."""

    title: str
    width: int
    align: Align = Align.LEFT
    rank: Rank = Rank.KEEP
    flex: bool = False
    """Takes what the others leave, and is shortened by words where that is too little."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record in a table: a cell a column, its refs, and lines below it where there is room."""

    key: str
    cells: tuple[Piece, ...]
    refs: tuple[str, ...] = ()
    mark: str = ""
    details: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """Two shares of 100 against each other, with what is left between them."""

    left: Piece
    left_share: float
    """Points, 0 to 100."""
    right: Piece
    right_share: float
    key: str = ""
    detail: int = 0


@dataclass(frozen=True, slots=True)
class Bin:
    """One cell of a strip over time."""

    text: str
    """`·` for no data, else the figure or letter as it stands."""
    tone: Tone = Tone.PLAIN
    major: str = ""
    """Heading that begins here, such as a month; empty where it goes on."""
    minor: str = ""
    """Heading of this cell, such as the day a week begins."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Cells of equal time side by side; one row where rows are short, else with its headings."""

    name: str
    """What a cell is, such as `week of`."""
    label: str
    """What the row of cells is, such as `listed`."""
    bins: tuple[Bin, ...]
    first: str
    """The compact form's words before the cells, such as `1 Sep`."""
    last: str
    note: str = ""
    detail: int = 0


@dataclass(frozen=True, slots=True)
class Strip:
    """Cells of a day each in one row, the newest the last; of two days where that is too wide."""

    label: str
    days: tuple[Bin, ...]
    pairs: tuple[Bin, ...]
    detail: int = 0


Block = Line | Row | Split | Timeline | Strip


@dataclass(frozen=True, slots=True)
class Title:
    """The rule over a pane: number key and name at the left, notes at the right, age the last."""

    number: str = ""
    name: str = ""
    notes: tuple[Piece, ...] = ()
    tail: str = ""
    """Ends the name, which loses its own words first."""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together, dealt one a group where rows are short."""

    head: Line | None
    """Its heading; the count of what is not shown stands in it."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A pane of a board: groups of blocks, tables in the columns given."""

    title: Title
    groups: tuple[Group, ...]
    columns: tuple[Column, ...] = ()
    key: str = ""
    """What Enter on the whole pane opens."""
    more: int = 0
    """Records beyond those in `groups`, to be counted as not shown."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A status tile: its level word, and the lines that say why, the first the most needed."""

    title: Title
    level: Piece
    trend: str
    confidence: Piece | None
    """Stands in the title where the tile is small, else in a line of its own with the reason."""
    reason: Piece | None
    age: str
    lines: tuple[Line | Strip, ...]
    key: str = ""
