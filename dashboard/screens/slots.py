"""Which view of a board stands in which slot."""

from __future__ import annotations

from dashboard.screens.plan import BRIEF, LOWER, PANELS, RAIL, TILES
from widgets.pages import Board
from widgets.views import Panel

PANEL_SLOTS = (*PANELS, *LOWER, BRIEF, *RAIL[:-1])
"""Of the panels of a board, in their order."""
SLOTS = (*TILES, *PANEL_SLOTS)
"""Of all that a board says; the last one of the rail previews what is selected."""


def panels_of(board: Board) -> tuple[Panel, ...]:
    """Return the panels in the order of their slots."""
    return (*board.panels, board.brief, *board.rail)
