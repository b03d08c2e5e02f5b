"""Scenarios by their signposts: how well each fits, and whether it has been seen."""

from __future__ import annotations

from dashboard.board.doubt import with_doubts
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.table import Table
from dashboard.contract.scenarios import Scenario, Signpost
from widgets.views import Align, Column, Piece, Rank

NAME = "Scenarios"


def scenarios_table(scene: Scene) -> Table[Scenario]:
    """Return the list of scenarios with how many of their signposts were seen."""
    columns = (
        Column("kind", 6),
        Column("scenario", 24, flex=True),
        Column("signposts", 12, Align.RIGHT),
    )

    def cells(scenario: Scenario) -> tuple[Piece, ...]:
        return (
            Piece(spoken(scenario.kind)),
            Piece(with_doubts(scenario.title, scenario, scene), Rank.TITLE),
            Piece(seen_of(scenario.signposts or ())),
        )

    return Table(NAME, scene.shown.scenarios.records, columns, cells)


def seen_of(signposts: tuple[Signpost, ...]) -> str:
    """Return how many signposts are stated as seen, `1 of 5 seen`."""
    return f"{sum(post.seen is True for post in signposts)} of {len(signposts)} seen"


def tile_number(indicator: str | None, scene: Scene) -> str:
    """Return the tile a signpost names, `(2)`; its id where no tile shows it, empty without one."""
    if indicator is None:
        return ""
    shown = [shown.id for shown in scene.tiles]
    return f"({shown.index(indicator) + 1})" if indicator in shown else f"({indicator})"
