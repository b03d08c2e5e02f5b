"""The whole board: tiles, panels and rail."""

from __future__ import annotations

from dashboard.board.alarms import alarms_panel
from dashboard.board.changes.panel import brief_panel, changes_panel
from dashboard.board.congress import congress_panel
from dashboard.board.developments import developments_panel
from dashboard.board.law import law_panel
from dashboard.board.log import log_panel
from dashboard.board.polling import polling_panel
from dashboard.board.posture import posture_panel
from dashboard.board.scene import Scene
from dashboard.board.signposts import scenario_panel
from dashboard.board.strikes import strikes_panel
from dashboard.board.tile import tiles
from widgets.pages import Board


def overview(scene: Scene) -> Board:
    """Return the board; which of it is on screen depends on the size alone."""
    return Board(
        tiles=tiles(scene),
        panels=(
            strikes_panel(scene),
            posture_panel(scene),
            congress_panel(scene),
            polling_panel(scene),
            developments_panel(scene),
            law_panel(scene),
        ),
        rail=(
            alarms_panel(scene),
            scenario_panel(scene),
            changes_panel(scene),
            log_panel(scene),
        ),
        brief=brief_panel(scene),
    )
