"""Force posture: a group a side, each force with its status or strength, place and day."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.board.absence import absence
from dashboard.board.bound import MOST, bounded
from dashboard.board.doubt import with_doubts
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.table import Table
from dashboard.board.title import panel_title
from dashboard.board.when import when_column, when_piece
from dashboard.contract.posture import Force
from dashboard.watch.figure import figure_text, quantity_words
from widgets.views import Column, Group, Line, Panel, Piece, Rank, Row, Tone

NAME = "Force posture"


def posture_panel(scene: Scene) -> Panel:
    """Return the panel: a group a side in the feed's order, of equal shares."""
    forces = scene.shown.posture.records
    sides: dict[str, list[Force]] = {}
    for force in forces:
        sides.setdefault(force.side, []).append(force)
    named, _ = bounded(tuple(sides.items()))
    share = max(1, MOST // max(1, len(named)))
    dealt = [force for _, own in named for force in own[:share]]
    return Panel(
        title=panel_title("6", NAME, ("posture",), scene),
        groups=(
            *(_side(side, own, share, scene) for side, own in named),
            *absence(("posture",), scene),
        ),
        columns=_columns(dealt, scene),
        key=str(Place(Kind.LIST, "posture")),
        more=len(forces) - len(dealt),
    )


def posture_table(scene: Scene) -> Table[Force]:
    """Return the list behind the panel."""
    forces = scene.shown.posture.records
    sides = max((len(force.side) for force in forces), default=4)
    *rest, day = _columns(forces, scene)
    columns = (day, Column("side", min(sides, 20), rank=Rank.PLACE), *rest)

    def cells(force: Force) -> tuple[Piece, ...]:
        name, status, place, day = _cells(force, scene)
        return (day, Piece(force.side), name, status, place)

    return Table(NAME, forces, columns, cells)


def _columns(forces: Sequence[Force], scene: Scene) -> tuple[Column, ...]:
    statuses = max((len(_status(force)) for force in forces), default=6)
    places = max((len(_place(force)) for force in forces), default=5)
    return (
        Column("name", 24, flex=True),
        Column("status", statuses),
        Column("place", min(places, 14), rank=Rank.PLACE),
        when_column(forces, scene.year),
    )


def _side(side: str, forces: Sequence[Force], share: int, scene: Scene) -> Group:
    count = len(scene.reckoning.counted(forces))
    doubtful = len(forces) - count
    words = f"{side} {count:,}" + (f", {doubtful:,} in doubt" if doubtful else "")
    head = Line((Piece(words, tone=Tone.STRONG),))
    return Group(head, tuple(_row(force, scene) for force in forces[:share]))


def _row(force: Force, scene: Scene) -> Row:
    return Row(
        key=str(Place(Kind.RECORD, force.id)),
        cells=_cells(force, scene),
        refs=scene.refs(force.refs),
        details=tuple(_details(force)),
    )


def _cells(force: Force, scene: Scene) -> tuple[Piece, ...]:
    return (
        Piece(with_doubts(force.name, force, scene), rank=Rank.TITLE),
        Piece(_status(force)),
        Piece(_place(force), rank=Rank.TITLE),
        when_piece(force, scene.year),
    )


def _place(force: Force) -> str:
    return force.place.name if force.place else "not given"


def _status(force: Force) -> str:
    """Return the strength where one is given, since a number outweighs a word."""
    return figure_text(force.strength) if force.strength else spoken(force.status)


def _details(force: Force) -> list[Line]:
    said: list[tuple[Piece, ...]] = []
    if force.strength:
        quoted = f', "{force.strength.text}"' if force.strength.text else ""
        words = quantity_words(force.strength, force.strength.unit)
        said.append((Piece(words), Piece(quoted, Rank.QUOTE, gap=0)))
    if force.attributed_to:
        said.append((Piece(force.attributed_to, Rank.TITLE),))
    if force.role:
        said.append((Piece(f"role {spoken(force.role)}"),))
    if force.text:
        said.append((Piece(force.text, Rank.TITLE),))
    return [Line(left, indent=2, detail=number, rows=2) for number, left in enumerate(said, 1)]
