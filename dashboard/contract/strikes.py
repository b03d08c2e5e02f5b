"""Strikes: the running tallies and the single events."""

from enum import StrEnum

from dashboard.contract.day import CivilDay
from dashboard.contract.part import ListOf
from dashboard.contract.place import Place
from dashboard.contract.quantity import Quantity
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredShort, Short


class Domain(StrEnum):
    """Where a strike fell."""

    SEA = "sea"
    LAND = "land"
    AIR = "air"
    UNKNOWN = "unknown"


class Claim(Record):
    """What one side says the figure is."""

    quantity: Quantity
    since: CivilDay | None = None


class Tally(Record):
    """A running figure as its claims state it; the headline spans them and averages nothing.

    No claims at all is a statement too: `claims` is then empty.
    """

    label: RequiredShort
    since: CivilDay | None = None
    claims: ListOf[Claim]


class Strike(Record):
    """One strike."""

    domain: Domain | None = None
    place: Place
    target: Short | None = None
    killed: Quantity | None = None
    ordinal: Quantity | None = None
