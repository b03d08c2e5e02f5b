"""What a whole screen can show: the pages, and the rows around them, made of views.

As frozen as they are, and as blind to width and colour.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from widgets.charts import Chart
from widgets.views import Column, Line, Panel, Piece, Row, Tile, Title


@dataclass(frozen=True, slots=True)
class Bar:
    """One row across the screen: masthead or alarm line."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key of the key line."""

    key: str
    word: str
    enabled: bool = True
    pinned: bool = False
    """Stays when others drop from the right end."""


@dataclass(frozen=True, slots=True)
class Roster:
    """A long list: rows are made when they are drawn, so its length costs nothing."""

    title: Title
    columns: tuple[Column, ...]
    keys: tuple[str, ...]
    """One key a row, all different: the cursor and the scroll position follow them."""
    version: str
    """Equal versions of equal keys have equal rows."""
    row: Callable[[int], Row] = field(compare=False)
    total: int = 0
    """Rows before any filter."""
    cited: bool = True
    """Whether its rows have references."""
    hint: str = ""
    """How its filter is used, where that is more than words of any field."""
    foot: tuple[Line, ...] = ()
    """Lines under the last row, such as how many the filter hides, or why there are none."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A page of labelled lines, read from the top, whose keyed lines can be selected."""

    title: Title
    lines: tuple[Line, ...]
    start: str = ""
    """The key of the line the cursor begins at; empty: the first that can be selected."""
    shown: int = 0
    total: int = 0
    """Of what a filter leaves and of all of it; 0 of a page that is not filtered."""
    lead: str = ""
    """The key of the line the cursor goes to once this is another one than it was."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """The last three rows while a question waits: what it asks, what Enter does, how Esc leaves."""

    title: str
    notes: tuple[Piece, ...]
    hint: tuple[Piece, ...]
    label: str
    """Before the text typed; empty where nothing is typed and only Enter and Esc are asked."""
    enter: str
    escape: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """The whole board: its tiles, its panels, and the panes of a rail, where there is room."""

    tiles: tuple[Tile, ...]
    panels: tuple[Panel, ...]
    rail: tuple[Panel, ...]
    brief: Panel
    """What a small board shows in the place of a rail."""


Page = Board | Roster | Detail | Chart
"""What stands between the alarm line and the key line."""


@dataclass(frozen=True, slots=True)
class Chrome:
    """What stands around every page: masthead, alarm line and key line."""

    masthead: Bar
    alarms: Bar
    keys: tuple[KeyHint, ...]
