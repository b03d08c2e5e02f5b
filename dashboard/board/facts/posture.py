"""The page of a force."""

from __future__ import annotations

from dashboard.board.facts.fact import fact
from dashboard.board.place_words import place_words
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.contract.posture import Force
from dashboard.watch.figure import quantity_words
from widgets.views import Line


def force_facts(force: Force, scene: Scene) -> list[Line]:
    """Return side, status, role, place and strength."""
    return [
        fact("side", force.side, scene.refs(force.refs)),
        fact("kind", spoken(force.kind)),
        fact("status", spoken(force.status)),
        fact("role", spoken(force.role)),
        fact("place", place_words(force.place)),
        fact(
            "strength",
            quantity_words(force.strength, force.strength.unit) if force.strength else None,
        ),
    ]
