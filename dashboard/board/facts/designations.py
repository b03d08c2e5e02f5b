"""The page of a designation: its ladder, step by step."""

from __future__ import annotations

from dashboard.board.facts.fact import fact, facts
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.contract.day import Day
from dashboard.contract.designations import Designation, Step
from dashboard.watch.day_words import day_words
from widgets.views import Line, Piece, Rank


def designation_facts(designation: Designation, scene: Scene) -> list[Line]:
    """Return entity, authority and each step in the feed's order."""
    steps = [step_line(step, scene) for step in designation.steps or ()]
    return [
        fact("entity", designation.entity, scene.refs(designation.refs)),
        fact("authority", designation.authority),
        *(facts("steps", steps) if steps else [fact("steps", "no step in the feed")]),
    ]


def step_line(step: Step, scene: Scene, indent: int = 0) -> Line:
    """Return a step with its two days and who said it."""
    occurred, reported = (_stated(day, scene.year) for day in (step.occurred, step.reported))
    return Line(
        (
            Piece(spoken(step.status), width=12),
            Piece(f"occurred {occurred}, reported {reported}"),
            *_added(step.attributed_to, Rank.ATTRIBUTION),
            *_added(step.text, Rank.QUOTE),
        ),
        refs=scene.refs(step.refs),
        indent=indent,
        rows=2,
        detail=1,
    )


def _added(words: str | None, rank: Rank) -> tuple[Piece, ...]:
    return (Piece(f"; {words}", rank, gap=0),) if words else ()


def _stated(day: Day | None, year: int) -> str:
    return "not given" if day is None else day_words(day, year)
