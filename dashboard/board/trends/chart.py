"""The trends: what came over time, on one page."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.scene import Scene
from dashboard.board.stamp import stamp
from dashboard.board.title import state_notes
from dashboard.board.trends.ballots import vote_bars
from dashboard.board.trends.levels import level_lanes
from dashboard.board.trends.opinion import poll_scales
from dashboard.board.trends.weeks import strike_lanes
from dashboard.board.trends.window import window
from widgets.charts import Chart, Drawing
from widgets.views import Line, Piece, Title

NAME = "Trends"


def trends_chart(key: str, scene: Scene) -> Chart:
    """Return strikes a week, levels over the days that `key` names, polls and votes."""
    days = window(key)
    span = Piece(f"{days} d to {stamp(scene.now, scene)}", gap=2)
    notes = (*state_notes(("strikes", "congress", "polling"), scene), span)
    return Chart(Title("", NAME, notes), tuple(_drawings(days, scene)))


def _drawings(days: int, scene: Scene) -> Iterator[Drawing]:
    yield from strike_lanes(scene)
    yield Line()
    yield from level_lanes(days, scene)
    yield Line()
    yield from poll_scales(scene)
    yield Line()
    yield from vote_bars(scene)
