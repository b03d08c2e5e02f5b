"""The page of an indicator."""

from __future__ import annotations

from dashboard.board.facts.fact import fact
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.stamp import stamp
from dashboard.board.tile import due_words
from dashboard.contract.indicators import Indicator
from widgets.views import Line


def indicator_facts(indicator: Indicator, scene: Scene) -> list[Line]:
    """Return the question, what an analyst says of it, and its due day."""
    said = indicator.assessed
    lines = [fact("question", indicator.question, scene.refs(indicator.refs))]
    if said is None:
        lines.append(fact("assessed", "not assessed: unknown until it is"))
    else:
        at = f", {stamp(said.at, scene)}" if said.at else ""
        trend = f", {spoken(said.trend)}" if said.trend else ""
        by = said.by or "not attributed"
        lines.append(fact("assessed", f"{spoken(said.level)}{trend}, by {by}{at}"))
        lines.append(fact("reason", said.reason))
    return [*lines, fact("due", due_words(indicator, scene))]
