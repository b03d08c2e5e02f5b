"""Posture: who has what where."""

from enum import StrEnum

from dashboard.contract.place import Place
from dashboard.contract.quantity import Quantity
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredShort


class ForceKind(StrEnum):
    """What a posture record speaks of."""

    SHIP = "ship"
    GROUP = "group"
    GROUND = "ground"
    AIR = "air"
    MOBILISATION = "mobilisation"
    BASING = "basing"
    STATEMENT = "statement"
    OTHER = "other"


class ForceStatus(StrEnum):
    """How far a force has come."""

    ORDERED = "ordered"
    UNDERWAY = "underway"
    ARRIVED = "arrived"
    PRESENT = "present"
    ALERT = "alert"
    DEPARTED = "departed"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What a force is there for."""

    DEMONSTRATIVE = "demonstrative"
    OPERATIONAL = "operational"
    UNKNOWN = "unknown"


class Force(Record):
    """A force of one side."""

    side: RequiredShort
    kind: ForceKind
    name: RequiredShort
    status: ForceStatus | None = None
    role: Role | None = None
    place: Place | None = None
    strength: Quantity | None = None
