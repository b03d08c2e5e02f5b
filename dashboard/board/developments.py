"""Developments: what happened or was said, newest first, those without a day after them."""

from __future__ import annotations

from dashboard.board.absence import absence
from dashboard.board.bound import bounded
from dashboard.board.doubt import doubts
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.table import Table
from dashboard.board.title import panel_title
from dashboard.board.when import list_column, when_column, when_piece
from dashboard.contract.developments import Development
from widgets.views import Column, Group, Panel, Piece, Rank, Row

NAME = "Developments"
_COLUMNS = (
    Column("kind", 16, rank=Rank.STATUS),
    Column("development", 24, flex=True),
)


def developments_panel(scene: Scene) -> Panel:
    """Return the panel of the rail."""
    shown, more = bounded(scene.held.index.developments)
    rows = tuple(_row(development, scene) for development in shown)
    return Panel(
        title=panel_title("9", NAME, ("developments",), scene),
        groups=(Group(None, rows), *absence(("developments",), scene)),
        columns=(when_column(shown, scene.year), *_COLUMNS),
        key=str(Place(Kind.LIST, "developments")),
        more=more,
    )


def developments_table(scene: Scene) -> Table[Development]:
    """Return the list behind the panel, with the topic of each."""
    developments = scene.held.index.developments
    topic = Column("topic", 9, rank=Rank.PLACE)
    columns = (list_column(NAME, developments, scene), *_COLUMNS, topic)

    def cells(development: Development) -> tuple[Piece, ...]:
        return (*_cells(development, scene), Piece(spoken(development.topic)))

    return Table(NAME, developments, columns, cells)


def _row(development: Development, scene: Scene) -> Row:
    return Row(
        key=str(Place(Kind.RECORD, development.id)),
        cells=_cells(development, scene),
        refs=scene.refs(development.refs),
    )


def _cells(development: Development, scene: Scene) -> tuple[Piece, ...]:
    kind = spoken(development.kind, absent="")
    return (
        when_piece(development, scene.year),
        Piece(", ".join(filter(None, (kind, *doubts(development, scene)))), Rank.TITLE),
        Piece(development.title, Rank.TITLE),
    )
