"""Which view of a board stands in which slot."""

from __future__ import annotations

from dashboard.screens.plan import BRIEF, LOWER, PANELS, RAIL, TILES
from widgets.pages import Board, Detail
from widgets.views import Line, Panel, Piece, Title, Tone

PANEL_SLOTS = (*PANELS, *LOWER, BRIEF, *RAIL[:-1])
"""Of the panels of a board, in their order."""
SLOTS = (*TILES, *PANEL_SLOTS)
"""Of all that a board says; the last one of the rail previews what is selected."""
NOTHING = Detail(Title("", "Selected"), (Line((Piece("no record", tone=Tone.MUTED),)),))
"""The preview of a row that leads to no record."""


def panels_of(board: Board) -> tuple[Panel, ...]:
    """Return the panels in the order of their slots."""
    return (*board.panels, board.brief, *board.rail)
