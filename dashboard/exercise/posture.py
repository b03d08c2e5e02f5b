"""The forces: a carrier group that comes, and what stands against it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exercise.beat import Beat, Json, Told, changing, quantity
from dashboard.exercise.names import KESTRIA, NORVANE, SOUND
from dashboard.exercise.stage import Stage

CARRIER = "posture.carrier"


def carrier(stage: Stage) -> Sequence[Told]:
    """Return the carrier group: underway, then arrived, then given another role."""
    record = _force(CARRIER, NORVANE, "group", f"{stage.names.ship} carrier group", "s1", "s3") | {
        "status": "underway",
        "role": "demonstrative",
        "place": {"name": "western approaches"},
        "reported": stage.day(0),
    }
    day = stage.day(250)
    arrived: Json = {"status": "arrived", "occurred": day, "reported": day}
    text = "Sea Command: the group now takes part in operations."
    return changing(
        "posture",
        record,
        (250, arrived | {"place": {"name": SOUND}}),
        (900, {"role": "operational", "text": text}),
    )


def forces(stage: Stage) -> Sequence[Told]:
    """Return the other forces of both sides."""
    troops = 1000 * stage.dice.between(40, 90, "troops")
    strength = quantity("about", "troops", troops, text=f"some {troops // 1000} thousand")
    alert = _force("posture.alert", KESTRIA, "mobilisation", "Coast troops on alert", "s7", "s8")
    base = _force("posture.airfield", NORVANE, "basing", "Patrol aircraft at Issel Field", "s2")
    guns = _force("posture.batteries", KESTRIA, "ground", "Shore batteries manned", "s8", "s11")
    flights = _force("posture.flights", NORVANE, "air", "Patrols along the coast doubled", "s3")
    return [
        Beat(0, "posture", alert | {"status": "alert", "strength": strength}),
        Beat(0, "posture", base | {"status": "present", "occurred": stage.day(0, -20)}),
        Beat(310, "posture", guns | {"status": "ordered", "reported": stage.day(310)}),
        Beat(700, "posture", flights | {"status": "underway", "occurred": stage.day(700)}),
    ]


def _force(name: str, side: str, kind: str, title: str, *refs: str) -> Json:
    return {"id": name, "side": side, "kind": kind, "name": title, "refs": list(refs)}
