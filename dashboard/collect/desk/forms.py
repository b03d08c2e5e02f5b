"""The forms there are, by the kind of entry."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dashboard.collect.desk.form import Field, Form
from dashboard.collect.desk.quantity_words import quantity
from dashboard.collect.desk.value import (
    DAY,
    JSON,
    NAMES,
    NUMBER,
    PARTIES,
    PLACE,
    SPAN,
    TIME,
    words,
)  # fmt: skip
from dashboard.contract.clocks import DayRule
from dashboard.contract.congress import ActionKind, Chamber, Outcome
from dashboard.contract.designations import StepStatus
from dashboard.contract.developments import DevelopmentKind, Topic
from dashboard.contract.indicators import Level, Trend
from dashboard.contract.posture import ForceKind, ForceStatus, Role
from dashboard.contract.record import Standing
from dashboard.contract.sources import Reliability, SourceKind
from dashboard.contract.strikes import Domain


class Tallied(StrEnum):
    """The two tallies of the strikes panel."""

    COUNT = "count"
    KILLED = "killed"


_REFS = Field("refs", "ids of the sources it rests on", NAMES)
_ID = Field("id", "its id, where it is to have one of your own")
_DATED = (
    Field("occurred", "the day it happened", DAY),
    Field("reported", "the day it was reported", DAY),
)
_COMMON = (
    *_DATED,
    Field("attributed_to", "who says so"),
    Field("credibility", "its grade: 1 confirmed to 5 improbable, 6 cannot be judged", NUMBER),
    Field("standing", "how it stands", words(Standing)),
    _REFS,
    Field("text", "more about it"),
    _ID,
)
_TALLY = Field("tally", "what it counts", words(Tallied), needed=True)

FORMS: Mapping[str, Form] = {
    form.kind: form
    for form in (
        Form("posture", "a ship, group, unit, movement or base", (
            Field("name", "what it is called", needed=True),
            Field("side", "whose it is", needed=True),
            Field("kind", "what it is", words(ForceKind), needed=True),
            Field("status", "what it does", words(ForceStatus)),
            Field("role", "what for", words(Role)),
            Field("place", "where it is", PLACE),
            Field("strength", "how many", quantity("people")),
            *_COMMON,
        )),
        Form("claim", "a figure that somebody states of the strikes so far", (
            _TALLY,
            Field("quantity", "the figure", quantity("strikes"), needed=True),
            Field("since", "the day it counts from", DAY),
            *_COMMON,
        )),
        Form("strike", "one strike", (
            Field("place", "where it fell", PLACE, needed=True),
            Field("domain", "where it fell", words(Domain)),
            Field("target", "what it hit"),
            Field("killed", "how many it killed", quantity("people")),
            Field("ordinal", "which one it was", quantity("strikes")),
            *_COMMON,
        )),
        Form("action", "an action of Congress that no service gives", (
            Field("title", "what it is", needed=True),
            Field("kind", "what was done", words(ActionKind), needed=True),
            Field("chamber", "where", words(Chamber), needed=True),
            Field("outcome", "how it ended", words(Outcome)),
            Field("margin", "the words of a source that gives no tally"),
            *_COMMON,
        )),
        Form("designation", "a step of a designation", (
            Field("entity", "who is designated", needed=True),
            Field("title", "as what", needed=True),
            Field("authority", "under which law"),
            Field("status", "the step", words(StepStatus), needed=True),
            *_DATED,
            Field("attributed_to", "who says so"),
            _REFS,
            Field("text", "more about the step"),
            Field("id", "designation.NAME, to join the notices of [collect.notices.NAME]"),
        )),
        Form("clock", "a legal term that runs", (
            Field("title", "what it is", needed=True),
            Field("authority", "under which law"),
            Field("days", "how many days", NUMBER, needed=True),
            Field("day_rule", "which days count", words(DayRule)),
            Field("start", "the day it began", SPAN),
            Field("start_basis", "why that day"),
            Field("ends_in", "what follows"),
            Field("parties", "who says what of it", PARTIES),
            Field("indicator", "id of the indicator it bears on"),
            *_COMMON,
        )),
        Form("development", "what happened, was said or was denied", (
            Field("title", "what it is", needed=True),
            Field("topic", "what it is about", words(Topic), needed=True),
            Field("kind", "what kind of statement", words(DevelopmentKind)),
            Field("actors", "who takes part", NAMES),
            Field("answers_to", "ids of what it answers or denies", NAMES),
            *_COMMON,
        )),
        Form("indicator", "a question the desk watches", (
            Field("title", "its short name", needed=True),
            Field("question", "the question", needed=True),
            Field("links", "ids of the records it rests on", NAMES),
            Field("due", "the day by which it matters", DAY),
            _REFS,
            Field("text", "more about it"),
            _ID,
        )),
        Form("level", "the level that somebody assesses an indicator at", (
            Field("indicator", "the id of an indicator of the desk", needed=True),
            Field("level", "how high", words(Level), needed=True),
            Field("trend", "which way", words(Trend)),
            Field("reason", "why", needed=True),
            Field("by", "who says so", needed=True),
        )),
        Form("source", "a source that the desk rests on", (
            Field("id", "its id, such as reuters-1117", needed=True),
            Field("title", "its title", needed=True),
            Field("kind", "what it is", words(SourceKind)),
            Field("publisher", "who publishes it"),
            Field("url", "its address"),
            Field("published_at", "when it came out", TIME),
            Field("reliability", "its grade: A completely reliable to E, F cannot be judged",
                  words(Reliability)),
        )),
        Form("retraction", "that a record is taken back", (
            Field("id", "the id of the record", needed=True),
            Field("reason", "why", needed=True),
            Field("replaced_by", "the id of the record that stands for it"),
        )),
        Form("correction", "that a record is wrong in one member", (
            Field("id", "the id of the record", needed=True),
            Field("member", "the member, such as tally.yea", needed=True),
            Field("value", "what is right", JSON, needed=True),
            Field("note", "why, and who says so", needed=True),
            _REFS,
        )),
    )
}  # fmt: skip
"""By the name of each kind."""
