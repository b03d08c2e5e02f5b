"""What every record of a feed has in common."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import model_validator

from dashboard.contract.day import CivilDay
from dashboard.contract.identifier import Id
from dashboard.contract.moment import Moment
from dashboard.contract.number import Credibility, Revision
from dashboard.contract.part import ListOf, Part, absent_is, check_order
from dashboard.contract.text import RequiredText, Short, Text


class Standing(StrEnum):
    """How a record stands, as its producer says."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class Correction(Part):
    """What was corrected, when, and what stood there before."""

    at: Moment
    note: RequiredText
    was: Text | None = None


class Record(Part):
    """The members every record may have.

    `occurred` and `reported` are two different facts; neither is derived from the other.
    `credibility` is the NATO grade 1-6 (None: not graded; 6: cannot be judged).
    """

    id: Id
    refs: ListOf[Id] | None = None
    standing: Annotated[Standing, absent_is(Standing.REPORTED)] = Standing.REPORTED
    attributed_to: Short | None = None
    credibility: Credibility | None = None
    occurred: CivilDay | None = None
    reported: CivilDay | None = None
    as_of: Moment | None = None
    updated_at: Moment | None = None
    expires_at: Moment | None = None
    revision: Revision | None = None
    supersedes: ListOf[Id] | None = None
    correction: Correction | None = None
    text: Text | None = None

    @model_validator(mode="after")
    def _reported_after_it_occurred(self) -> Self:
        check_order("occurred", self.occurred, "reported", self.reported)
        return self
