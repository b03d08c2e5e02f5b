"""The head of a document: which feed it is and how far its facts reach."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, WithJsonSchema

from dashboard.contract.identifier import Id
from dashboard.contract.moment import Moment
from dashboard.contract.number import TtlSeconds, Whole
from dashboard.contract.part import Part
from dashboard.contract.text import RequiredShort, Short, Text


class Status(StrEnum):
    """What a document is for; UNKNOWN stands for any word the contract does not list."""

    ACTUAL = "actual"
    EXERCISE = "exercise"
    TEST = "test"
    UNKNOWN = "unknown"


_STATUS = WithJsonSchema({"enum": ["actual", "exercise", "test"]})

Version = Annotated[str, Field(strict=True, pattern=r"^1\.[0-9]+$", max_length=200)]
"""The version of the contract a document follows, MAJOR.MINOR; any 1.x is read."""


class Head(Part):
    """The members of a document that are no panel; times are aware and in UTC.

    `published_at` is when the document was made, `as_of` its data cut-off. After `expires_at`
    every panel counts as stale. `ttl_seconds` is a hint for the poll interval. `sequence` rises
    with each document of a feed.
    """

    version: Version
    feed_id: Id
    title: RequiredShort
    published_at: Moment
    as_of: Moment
    expires_at: Moment | None = None
    ttl_seconds: TtlSeconds | None = None
    sequence: Whole | None = None
    status: Annotated[Status, _STATUS] | None = None
    language: Short | None = None
    comment: Text | None = None
