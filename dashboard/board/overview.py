"""The whole board: tiles, panels and rail."""

from __future__ import annotations

from dashboard.board.alarms import alarms_panel
from dashboard.board.changes.marked import marked_tile
from dashboard.board.changes.marks import marked_panel
from dashboard.board.changes.panel import brief_panel, changes_panel
from dashboard.board.congress import congress_panel
from dashboard.board.developments import developments_panel
from dashboard.board.law import PANELS as LAW
from dashboard.board.law import law_panel
from dashboard.board.log import log_panel
from dashboard.board.polling import polling_panel
from dashboard.board.posture import posture_panel
from dashboard.board.scene import Scene
from dashboard.board.signposts import scenario_panel
from dashboard.board.strikes import strikes_panel
from dashboard.board.tile import tiles
from widgets.pages import Board

_PANELS = (
    (strikes_panel, ("strikes",)),
    (posture_panel, ("posture",)),
    (congress_panel, ("congress",)),
    (polling_panel, ("polling",)),
    (developments_panel, ("developments",)),
    (law_panel, LAW),
)
"""Each with the contract's names of what it has."""


def overview(scene: Scene) -> Board:
    """Return the board; which of it is on screen depends on the size alone."""
    return Board(
        tiles=tuple(marked_tile(tile, scene) for tile in tiles(scene)),
        panels=tuple(marked_panel(make, names, scene) for make, names in _PANELS),
        rail=(
            alarms_panel(scene),
            scenario_panel(scene),
            changes_panel(scene),
            log_panel(scene),
        ),
        brief=brief_panel(scene),
    )
