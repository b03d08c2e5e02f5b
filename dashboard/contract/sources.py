"""Sources."""

from enum import StrEnum

from dashboard.contract.link import Link
from dashboard.contract.moment import Moment
from dashboard.contract.number import Whole
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredShort, Short


class SourceKind(StrEnum):
    """What kind of source it is."""

    OFFICIAL = "official"
    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    POLLSTER = "pollster"
    DATASET = "dataset"
    ARTICLE = "article"
    STATEMENT = "statement"
    UNRESOLVED = "unresolved"
    OTHER = "other"


class Reliability(StrEnum):
    """The NATO grade of a source: A completely reliable to E unreliable, F cannot be judged.

    AJP-2.1. A source without a grade is not graded, which is not F.
    """

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Source(Record):
    """A source that records refer to by its id, shown by its number as `[8]`."""

    number: Whole | None = None
    kind: SourceKind | None = None
    title: RequiredShort
    publisher: Short | None = None
    url: Link | None = None
    published_at: Moment | None = None
    retrieved_at: Moment | None = None
    reliability: Reliability | None = None
