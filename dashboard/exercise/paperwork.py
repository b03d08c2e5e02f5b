"""The paperwork: a designation that climbs its ladder, and a clock that crosses its last day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dashboard.exercise.beat import Json, Told, changing
from dashboard.exercise.names import SOUND
from dashboard.exercise.stage import Stage

LISTING = "designation.band"
CLOCK = "clock.deployment"
_DAYS = 60
_LADDER = (
    (0, "signalled", "State Office, asked by reporters", "s1"),
    (180, "preparing", "State Office", "s2"),
    (350, "announced", "State Office, at the noon briefing", "s4"),
    (500, "notified", "State Office, by letter to the Senate", "s5"),
    (850, "published", "Gazette of Norvane", "s4"),
)


def designation(stage: Stage) -> Sequence[Told]:
    """Return the listing: signalled before the story begins, published near its end."""
    steps: list[Json] = []
    versions: list[tuple[int, Json]] = []
    for place, status, who, ref in _LADDER:
        day = stage.day(place, 0 if place else -2)
        step: Json = {"status": status, "occurred": day, "reported": day}
        steps = [*steps, step | {"attributed_to": who, "refs": [ref]}]
        versions.append((place, {"steps": steps}))
    record: Json = {
        "id": LISTING,
        "entity": stage.names.band,
        "title": "Listing as a hostile network",
        "authority": "Norvane Listing Act, section 12",
        "refs": ["s2", "s4"],
    }
    return changing("designations", record | versions[0][1], *versions[1:])


def clock(stage: Stage, indicator: str) -> Sequence[Told]:
    """Return the clock: its start is not known at first; then it runs out within the story.

    A story without a midnight shows it on its last day.
    """
    midnight = stage.timeline.midnight(750)
    ends = stage.timeline.day(0) if midnight is None else midnight.date() - timedelta(days=1)
    begins = (ends - timedelta(days=_DAYS)).isoformat()
    record: Json = {
        "id": CLOCK,
        "title": "Deployment without a vote",
        "authority": "Norvane Deployments Act, section 4",
        "days": _DAYS,
        "day_rule": "calendar",
        "start": None,
        "start_basis": "report to the Senate; its date is not in the feed",
        "ends_in": "withdrawal of the forces, unless the Senate has voted",
        "indicator": indicator,
        "parties": [{"party": "State Office", "status": "disputed"}],
        "refs": ["s5"],
    }
    found: Json = {
        "start": {"earliest": begins, "latest": begins},
        "start_basis": f"report to the Senate on forces sent to the {SOUND}",
        "parties": [
            {"party": "State Office", "status": "disputed"},
            {"party": "Senate clerk", "status": "running"},
        ],
    }
    return changing("clocks", record, (100, found))
