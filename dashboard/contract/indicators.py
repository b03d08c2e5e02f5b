"""Indicators: what to watch."""

from enum import StrEnum

from dashboard.contract.day import CivilDay
from dashboard.contract.identifier import Id
from dashboard.contract.moment import Moment
from dashboard.contract.part import ListOf, Part
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredShort, RequiredText, Short, Text


class Level(StrEnum):
    """How urgent an indicator is (14 CFR 25.1322)."""

    NORMAL = "normal"
    ADVISORY = "advisory"
    CAUTION = "caution"
    WARNING = "warning"
    UNKNOWN = "unknown"


class Trend(StrEnum):
    """Where the intensity of an indicator goes, neither good nor bad."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"
    UNKNOWN = "unknown"


class Assessment(Part):
    """An analyst's judgement of an indicator."""

    level: Level
    trend: Trend | None = None
    reason: Text | None = None
    by: Short | None = None
    at: Moment | None = None


class Indicator(Record):
    """A question to watch; `links` are ids of the records that bear on it."""

    title: RequiredShort
    question: RequiredText
    links: ListOf[Id] | None = None
    assessed: Assessment | None = None
    due: CivilDay | None = None
