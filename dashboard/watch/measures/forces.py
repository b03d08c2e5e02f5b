"""Measures of posture: ships and groups that moved, and those in an operational role."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.contract.answer import Answer
from dashboard.contract.posture import Force, ForceKind, ForceStatus, Role
from dashboard.watch.counting import Weight
from dashboard.watch.day_span import DaySpan, day_span, last_days
from dashboard.watch.ground import Ground
from dashboard.watch.measures.reading import Reading
from dashboard.watch.once import once

KINDS = (ForceKind.SHIP, ForceKind.GROUP)
_MOVED = (ForceStatus.ARRIVED, ForceStatus.DEPARTED)


@once
def moves_7d(ground: Ground) -> Reading:
    """Return the ships and groups that arrived or departed in the last 7 days."""
    surely, possibly = 0, []
    for force, span, sure in _forces(ground):
        within = span.within(*last_days(7, ground.today))
        if force.status in _MOVED and within is not Answer.FALSE:
            surely += sure and within is Answer.TRUE
            possibly.append(force.id)
    return _readable(ground, surely, possibly)


@once
def operational_forces(ground: Ground) -> Reading:
    """Return the ships and groups, not departed, in an operational role; an unstated one may be."""
    surely, possibly = 0, []
    for force, _, sure in _forces(ground):
        if force.status is not ForceStatus.DEPARTED and force.role is not Role.DEMONSTRATIVE:
            surely += sure and force.role is Role.OPERATIONAL
            possibly.append(force.id)
    return _readable(ground, surely, possibly)


def _forces(ground: Ground) -> Iterator[tuple[Force, DaySpan, bool]]:
    reckoning = ground.reckoning
    for force in reckoning.reckoned(reckoning.document.posture.records):
        span = day_span(force.occurred, force.reported, ground.today)
        if force.kind in KINDS and span is not None:
            yield force, span, reckoning.weight(force) is Weight.COUNTS


def _readable(ground: Ground, surely: int, possibly: list[str]) -> Reading:
    lack = ground.lack("posture")
    return Reading.untold(lack) if lack else Reading.of(surely, len(possibly), tuple(possibly))
