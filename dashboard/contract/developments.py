"""Developments."""

from enum import StrEnum

from dashboard.contract.identifier import Id
from dashboard.contract.part import ListOf
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredShort, Short


class Topic(StrEnum):
    """What a development is about."""

    DIPLOMACY = "diplomacy"
    LEGAL = "legal"
    MILITARY = "military"
    REGIONAL = "regional"
    DOMESTIC = "domestic"
    STRATEGY = "strategy"
    OUTLOOK = "outlook"
    OTHER = "other"


class DevelopmentKind(StrEnum):
    """What kind of statement a development is."""

    FACT = "fact"
    CLAIM = "claim"
    DENIAL = "denial"
    ASSESSMENT = "assessment"
    STATEMENT = "statement"
    OTHER = "other"


class Development(Record):
    """Something that happened or was said; a denial points at its claim by `answers_to`."""

    title: RequiredShort
    topic: Topic
    kind: DevelopmentKind | None = None
    actors: ListOf[Short] | None = None
    answers_to: ListOf[Id] | None = None
