"""Scenarios and their signposts."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from dashboard.contract.identifier import Id
from dashboard.contract.part import ListOf, Part
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredShort, RequiredText


class ScenarioKind(StrEnum):
    """Which end of the outlook a scenario stands for."""

    BEST = "best"
    WORST = "worst"
    LIKELY = "likely"
    OTHER = "other"


class Fit(StrEnum):
    """How well a signpost fits a scenario, in the scale of competing hypotheses.

    R. J. Heuer, Psychology of Intelligence Analysis (1999), chapter 8.
    """

    VERY_CONSISTENT = "CC"
    CONSISTENT = "C"
    NEUTRAL = "N"
    INCONSISTENT = "I"
    VERY_INCONSISTENT = "II"


class Signpost(Part):
    """What would speak for or against a scenario; `seen` None: not said."""

    text: RequiredText
    fit: Fit
    indicator: Id | None = None
    seen: Annotated[bool, Field(strict=True)] | None = None
    refs: ListOf[Id] | None = None


class Scenario(Record):
    """One way the situation may go on."""

    kind: ScenarioKind
    title: RequiredShort
    signposts: ListOf[Signpost] | None = None
