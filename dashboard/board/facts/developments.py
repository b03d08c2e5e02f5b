"""The page of a development."""

from __future__ import annotations

from dashboard.board.facts.fact import fact, listed
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.contract.developments import Development
from widgets.views import Line


def development_facts(development: Development, scene: Scene) -> list[Line]:
    """Return kind, topic and actors; what it answers stands among the links."""
    return [
        fact("kind", spoken(development.kind), scene.refs(development.refs)),
        fact("topic", spoken(development.topic)),
        fact("actors", listed(list(development.actors or ()))),
    ]
