"""Congressional actions: newest first, each with its outcome and what it was short by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.board.absence import absence
from dashboard.board.bound import bounded
from dashboard.board.doubt import with_doubts
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.table import Table
from dashboard.board.title import panel_title
from dashboard.board.when import list_column, when_column, when_piece
from dashboard.contract.congress import Action, ActionKind
from dashboard.watch.vote import shortfall_words, tally_words
from widgets.views import Column, Group, Line, Panel, Piece, Rank, Row

NAME = "Congress"
_CHAMBER = Column("chamber", 7)
_INDENT = 8
"""What is said of an action stands under its chamber."""


def congress_panel(scene: Scene) -> Panel:
    """Return the panel: a record a group, what came of it below it."""
    actions, more = bounded(scene.held.index.congress)
    return Panel(
        title=panel_title("7", NAME, ("congress",), scene),
        groups=(
            *(Group(None, (_row(action, scene),)) for action in actions),
            *absence(("congress",), scene),
        ),
        columns=(when_column(actions, scene.year), _CHAMBER, Column("title", 20, flex=True)),
        key=str(Place(Kind.LIST, "congress")),
        more=more,
    )


def congress_table(scene: Scene) -> Table[Action]:
    """Return the list behind the panel."""
    actions = scene.held.index.congress
    outcomes = max((len(outcome_words(action)) for action in actions), default=7)
    kinds = max((len(spoken(action.kind)) for action in actions), default=4)
    columns = (
        list_column(NAME, actions, scene),
        _CHAMBER,
        Column("kind", kinds, rank=Rank.STATUS),
        Column("title", 24, flex=True),
        Column("outcome", min(outcomes, 22)),
    )

    def cells(action: Action) -> tuple[Piece, ...]:
        return (
            when_piece(action, scene.year),
            Piece(spoken(action.chamber).capitalize()),
            Piece(spoken(action.kind)),
            Piece(with_doubts(action.title, action, scene), Rank.TITLE),
            Piece(outcome_words(action), Rank.TITLE),
        )

    return Table(NAME, actions, columns, cells)


def outcome_words(action: Action) -> str:
    """Return the outcome with its tally and what it was short by, else with the feed's words."""
    outcome = spoken(action.outcome, absent="")
    if action.tally is not None:
        said = f"{tally_words(action.tally)}, {shortfall_words(action)}"
        return f"{outcome} {said}".strip()
    margin = f'"{action.margin}"' if action.margin else ""
    return ", ".join(filter(None, (outcome, margin)))


def _row(action: Action, scene: Scene) -> Row:
    return Row(
        key=str(Place(Kind.RECORD, action.id)),
        cells=(
            when_piece(action, scene.year),
            Piece(spoken(action.chamber).capitalize()),
            Piece(with_doubts(action.title, action, scene), Rank.TITLE),
        ),
        refs=scene.refs(action.refs),
        details=tuple(_details(action)),
    )


def _details(action: Action) -> Sequence[Line]:
    # What a vote was short by comes before what is merely pending.
    rank = 1 if action.kind is ActionKind.VOTE else 2
    said = [(rank, _what_came_of_it(action)), (2, Piece(action.attributed_to or ""))]
    if action.measure:
        named = ", ".join(filter(None, (action.measure.number, action.measure.title)))
        said.append((3, Piece(named)))
    if action.sponsors:
        names = ", ".join(sponsor.name for sponsor in action.sponsors)
        said.append((4, Piece(f"sponsors {names}")))
    said += [(5, Piece(action.question or "")), (6, Piece(action.text or ""))]
    return [_below(piece, detail) for detail, piece in said if piece.text]


def _what_came_of_it(action: Action) -> Piece:
    words = outcome_words(action)
    if action.kind is not ActionKind.VOTE or action.tally is not None:
        return Piece(words)
    whole = ", ".join(filter(None, (words, shortfall_words(action))))
    return Piece(whole, short=f"{words.replace(', ', ' ', 1)}, no tally".removeprefix(", "))


def _below(piece: Piece, detail: int) -> Line:
    return Line((replace(piece, rank=Rank.TITLE),), indent=_INDENT, detail=detail, rows=2)
