"""Designations, step by step."""

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from dashboard.contract.day import CivilDay
from dashboard.contract.identifier import Id
from dashboard.contract.part import ListOf, Part, check_order
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredShort, Short, Text


class StepStatus(StrEnum):
    """How far a designation has come with a step."""

    SIGNALLED = "signalled"
    PREPARING = "preparing"
    ANNOUNCED = "announced"
    NOTIFIED = "notified"
    PUBLISHED = "published"
    UNDER_REVIEW = "under_review"
    REVOKED = "revoked"
    DISAPPROVED = "disapproved"
    OTHER = "other"


class Step(Part):
    """One step of a designation."""

    status: StepStatus
    occurred: CivilDay | None = None
    reported: CivilDay | None = None
    attributed_to: Short | None = None
    refs: ListOf[Id] | None = None
    text: Text | None = None

    @model_validator(mode="after")
    def _reported_after_it_occurred(self) -> Self:
        check_order("occurred", self.occurred, "reported", self.reported)
        return self


class Designation(Record):
    """The listing of an entity under a law."""

    entity: RequiredShort
    title: RequiredShort
    authority: Short | None = None
    steps: ListOf[Step] | None = None
