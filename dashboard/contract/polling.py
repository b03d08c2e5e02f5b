"""Polls."""

from decimal import Decimal
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from dashboard.contract.day import CivilDay
from dashboard.contract.number import Percent, Whole
from dashboard.contract.part import ListOf, Part, check_order, contradiction
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredShort, RequiredText, Short

MOST_PERCENT = 102
"""What the answers of one poll may add up to: the whole, and what rounding adds."""


class Population(StrEnum):
    """Whom a poll asked."""

    ADULTS = "adults"
    REGISTERED_VOTERS = "registered_voters"
    LIKELY_VOTERS = "likely_voters"
    OTHER = "other"
    UNSTATED = "unstated"


class AnswerSide(StrEnum):
    """Which side of the question an answer takes."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    UNSURE = "unsure"
    OTHER = "other"


class PollAnswer(Part):
    """One answer and its share in percent."""

    label: RequiredShort
    pct: Percent
    side: AnswerSide | None = None


class Poll(Record):
    """One question put to one sample; `margin_of_error` is in percentage points."""

    question: RequiredText
    pollster: Short | None = None
    sponsor: Short | None = None
    population: Population | None = None
    sample_size: Whole | None = None
    margin_of_error: Percent | None = None
    field_start: CivilDay | None = None
    field_end: CivilDay | None = None
    answers: ListOf[PollAnswer]

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        check_order("field_start", self.field_start, "field_end", self.field_end)
        total = sum((answer.pct for answer in self.answers), Decimal(0))
        if total > MOST_PERCENT:
            why = f"answers add up to {total} percent, more than {MOST_PERCENT}"
            raise contradiction(why, "answers")
        return self
