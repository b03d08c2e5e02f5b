"""Measures of the linked designations: how far they have come, and since when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.contract.designations import Designation, StepStatus
from dashboard.contract.indicators import Indicator
from dashboard.watch.counting import Weight
from dashboard.watch.day_span import DaySpan
from dashboard.watch.ground import Ground
from dashboard.watch.ladder import Ladder, ladder
from dashboard.watch.measures.reading import Reading

_WAITING = (StepStatus.ANNOUNCED, StepStatus.NOTIFIED)


@dataclass(frozen=True, slots=True)
class Climb:
    """A linked designation, how far it has come, and whether it surely counts."""

    designation: Designation
    ladder: Ladder
    sure: bool


def climbs(ground: Ground, indicator: Indicator) -> Sequence[Climb]:
    """Return the linked designations that count or may count."""
    found = ground.linked(indicator, "designations")
    linked = [record for record in found if isinstance(record, Designation)]
    return [
        Climb(one, ladder(one, ground.today), ground.reckoning.weight(one) is Weight.COUNTS)
        for one in ground.reckoning.reckoned(linked)
    ]


def unreadable(ground: Ground, indicator: Indicator) -> str:
    """Return why no linked designation can be read; empty where one can, standing or not."""
    if lack := ground.lack("designations"):
        return lack
    gone = (one.record for one in ground.reckoning.document.retracted)
    retracted = {record.id for record in gone if isinstance(record, Designation)}
    if ground.linked(indicator, "designations") or retracted & set(indicator.links or ()):
        return ""
    return "no linked designation can be read"


def step_readings(ground: Ground, indicator: Indicator) -> frozenset[int]:
    """Return every rung that may be the highest of the linked designations."""
    found = climbs(ground, indicator)
    sure = max((climb.ladder.rung for climb in found if climb.sure), default=0)
    return frozenset({sure, *(max(sure, c.ladder.rung) for c in found if not c.sure)})


def designation_step(ground: Ground, indicator: Indicator) -> Reading:
    """Return the highest rung of the linked designations."""
    why = unreadable(ground, indicator)
    if why:
        return Reading.untold(why)
    rungs = step_readings(ground, indicator)
    ids = tuple(climb.designation.id for climb in climbs(ground, indicator))
    return Reading.of(min(rungs), max(rungs), ids)


def announced_days(ground: Ground, indicator: Indicator) -> Reading:
    """Return the days since the earliest announced or notified step that counts."""
    why = unreadable(ground, indicator)
    if why:
        return Reading.untold(why)
    found = climbs(ground, indicator)
    ids = tuple(climb.designation.id for climb in found)
    sure = [span for climb in found if climb.sure for span in waiting(climb.ladder)]
    every = [span for climb in found for span in waiting(climb.ladder)]
    if not sure:
        return Reading.untold("no step is surely announced or notified", ids)
    first = min(span.first for span in every)
    least = (ground.today - min(span.last for span in sure)).days
    most = None if first == date.min else (ground.today - first).days
    return Reading.of(least, most, ids)


def waiting(climbed: Ladder) -> list[DaySpan]:
    """Return the days of the announced and notified steps that count."""
    return [taken.span for taken in climbed.steps if taken.step.status in _WAITING]
