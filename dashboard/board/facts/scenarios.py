"""The page of a scenario: its signposts, their fit, and whether each was seen."""

from __future__ import annotations

from dashboard.board.facts.fact import fact, facts
from dashboard.board.scene import Scene
from dashboard.board.signposts import tile_number
from dashboard.board.spoken import spoken
from dashboard.contract.scenarios import Fit, Scenario, Signpost
from widgets.views import Line, Piece, Rank

_FIT = {
    Fit.VERY_CONSISTENT: "very consistent",
    Fit.CONSISTENT: "consistent",
    Fit.NEUTRAL: "neutral",
    Fit.INCONSISTENT: "inconsistent",
    Fit.VERY_INCONSISTENT: "very inconsistent",
}
_SEEN = {True: "seen", False: "not seen", None: "not stated"}


def scenario_facts(scenario: Scenario, scene: Scene) -> list[Line]:
    """Return kind and signposts in the feed's order."""
    posts = [_signpost(post, scene) for post in scenario.signposts or ()]
    return [
        fact("kind", spoken(scenario.kind), scene.refs(scenario.refs)),
        *(facts("signposts", posts) if posts else [fact("signposts", "none in the feed")]),
    ]


def _signpost(post: Signpost, scene: Scene) -> Line:
    words = f"{post.text} {tile_number(post.indicator, scene)}".rstrip()
    return Line(
        (
            Piece(f"{post.fit:<2}"),
            Piece(words, Rank.TITLE),
            Piece(f"{_FIT[post.fit]}, {_SEEN[post.seen]}"),
        ),
        refs=scene.refs(post.refs),
        rows=0,
    )
