"""Actions of Congress."""

from enum import StrEnum
from typing import Annotated

from dashboard.contract.link import Link
from dashboard.contract.number import Votes, Whole
from dashboard.contract.part import ListOf, Part, absent_is
from dashboard.contract.record import Record
from dashboard.contract.text import RequiredShort, Short, Text


class ActionKind(StrEnum):
    """What was done."""

    VOTE = "vote"
    MEASURE = "measure"
    STATEMENT = "statement"
    HEARING = "hearing"
    LETTER = "letter"
    NOTIFICATION = "notification"
    OTHER = "other"


class Chamber(StrEnum):
    """Where it was done."""

    SENATE = "senate"
    HOUSE = "house"
    BOTH = "both"


class YeaEffect(StrEnum):
    """What a yea does to the measure."""

    ADVANCE = "advance"
    BLOCK = "block"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """How it ended: a stated fact, never computed from the tally."""

    PASSED = "passed"
    FAILED = "failed"
    AGREED = "agreed"
    REJECTED = "rejected"
    PENDING = "pending"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class TieBreaker(StrEnum):
    """The chair's vote."""

    YEA = "yea"
    NAY = "nay"


class Majority(StrEnum):
    """The share a vote requires.

    1/2 and 2/3 of those voting yea or nay, 3/5 of the chamber's members.
    """

    HALF = "1/2"
    THREE_FIFTHS = "3/5"
    TWO_THIRDS = "2/3"
    UNKNOWN = "unknown"


class VoteTally(Part):
    """The votes of a roll call."""

    yea: Votes
    nay: Votes
    present: Votes | None = None
    not_voting: Votes | None = None
    tie_breaker: TieBreaker | None = None
    requires: Annotated[Majority, absent_is(Majority.HALF)] = Majority.HALF


class Measure(Part):
    """A bill or resolution; `congress` is the number of the Congress, 119 for the 119th."""

    title: RequiredShort
    number: Short | None = None
    congress: Whole | None = None
    url: Link | None = None


class Sponsor(Part):
    """A member of Congress behind a measure."""

    name: RequiredShort
    party: Short | None = None
    state: Text | None = None


class Action(Record):
    """One action of Congress; `margin` holds the words of a source that gives no tally."""

    kind: ActionKind
    chamber: Chamber
    title: RequiredShort
    measure: Measure | None = None
    question: Text | None = None
    yea_effect: YeaEffect | None = None
    outcome: Outcome | None = None
    margin: Short | None = None
    tally: VoteTally | None = None
    sponsors: ListOf[Sponsor] | None = None
