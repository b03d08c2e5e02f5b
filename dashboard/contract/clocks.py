"""Statutory clocks."""

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from dashboard.contract.day import CivilDay
from dashboard.contract.identifier import Id
from dashboard.contract.number import Days
from dashboard.contract.part import ListOf, Part, check_order
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredShort, Short, Text


class DayRule(StrEnum):
    """Which days a clock counts."""

    CALENDAR = "calendar"
    BUSINESS = "business"


class PartyStatus(StrEnum):
    """What a party says of a clock."""

    RUNNING = "running"
    DISPUTED = "disputed"
    NOT_STARTED = "not_started"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Start(Part):
    """The first and the last day on which a clock may have started."""

    earliest: CivilDay
    latest: CivilDay

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        check_order("earliest", self.earliest, "latest", self.latest)
        return self


class Party(Part):
    """A party and what it says of the clock."""

    party: RequiredShort
    status: PartyStatus | None = None


class Clock(Record):
    """A term of so many days; without a start its end cannot be told."""

    title: RequiredShort
    authority: Short | None = None
    days: Days
    day_rule: DayRule | None = None
    start: Start | None = None
    start_basis: Text | None = None
    ends_in: Text | None = None
    indicator: Id | None = None
    parties: ListOf[Party] | None = None
