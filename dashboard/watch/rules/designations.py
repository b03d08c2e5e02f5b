"""FP: the paperwork of a designation, and the clock of its notice."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.designations import StepStatus
from dashboard.contract.indicators import Indicator, Level
from dashboard.watch.day_words import day_words
from dashboard.watch.figure import number_text
from dashboard.watch.ground import Ground
from dashboard.watch.ladder import Taken
from dashboard.watch.measures.designations import (
    Climb,
    announced_days,
    climbs,
    step_readings,
    unreadable,
    waiting,
)
from dashboard.watch.rules.clock import clock_verdict
from dashboard.watch.rules.verdict import Finding, Verdict, any_of, doubted, sure

_PANEL = "designations"
_RUNGS = {Level.WARNING: {4}, Level.CAUTION: {2, 3}, Level.ADVISORY: {1}}
_WORDS = {0: "no step", 1: "signalled", 2: "announced", 3: "notified", 4: "published"}


def fp_1(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """FP-1: the ladder of 8 U.S.C. 1189.

    Signalled, preparing or ended gives A, announced or notified C, published W; no step is false.
    """
    found, missing = climbs(ground, indicator), ground.missing(_PANEL)
    why = unreadable(ground, indicator)
    rungs = frozenset[int]() if why else step_readings(ground, indicator)
    ids = tuple(climb.designation.id for climb in found)
    top = _top(found)
    cites = tuple(dict.fromkeys(ref for taken in top for ref in taken.step.refs or ()))
    findings = tuple(
        Finding(level, doubted(Answer.under(rung in of for rung in rungs), missing), ids, cites)
        for level, of in _RUNGS.items()
    )
    ended = bool(top) and all(climb.ladder.ended for climb in found)
    word = _step_words(top, ended)
    return Verdict(
        settings.id,
        findings,
        when="A at step 1 or ended, C at 2 and 3, W at 4",
        inputs=why or f"designation_step {_span(rungs)}: {word}",
        change=_next_step(rungs),
        because=word,
        words=_dated_words(top, ground) if not ended else word,
        cites=cites,
    )


def fp_2(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """FP-2: a clock of the indicator runs and has at most so many days left, under every reading.

    8 U.S.C. 1189(a)(2): notice to Congress comes 7 days before publication.
    """
    return clock_verdict(ground, indicator, settings, (Level.WARNING,))


def fp_3(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """FP-3: at step 2 or 3, and the earliest such step is older than so many days."""
    most = settings.figure("advisory.days")
    why, missing = unreadable(ground, indicator), ground.missing(_PANEL)
    found, days = climbs(ground, indicator), announced_days(ground, indicator)
    told = any_of(sure(_waits(climb, ground, most), climb.sure) for climb in found)
    published = any_of(sure(Answer.of(climb.ladder.rung == 4), climb.sure) for climb in found)
    answer = Answer.CANNOT_TELL if why else doubted(told & ~published, missing)
    shown = number_text(most)
    return Verdict(
        settings.id,
        (Finding(Level.ADVISORY, answer, days.evidence),),
        when=f"step 2 or 3, announced_days > {shown}",
        inputs=why or f"announced_days {days}",
        change="publication, or the day it was announced",
        because="overdue",
        words=f"overdue: announced more than {shown} days ago",
    )


def _waits(climb: Climb, ground: Ground, most: Decimal) -> Answer:
    """Answer whether a designation is not published, and a step before that is older."""
    if climb.ladder.rung == 4:
        return Answer.FALSE
    return any_of(
        Answer.of((ground.today - span.last).days > most)
        | (Answer.CANNOT_TELL & Answer.of((ground.today - span.first).days > most))
        for span in waiting(climb.ladder)
    )


def _top(found: Sequence[Climb]) -> tuple[Taken, ...]:
    highest = max((climb.ladder.rung for climb in found), default=0)
    return tuple(
        taken for climb in found if climb.ladder.rung == highest for taken in climb.ladder.top
    )


def _step_words(top: Sequence[Taken], ended: bool) -> str:
    if not top:
        return _WORDS[0]
    said = ", ".join(dict.fromkeys(taken.step.status.value for taken in top))
    return f"ended: {said}" if ended else said


def _dated_words(top: Sequence[Taken], ground: Ground) -> str:
    """Return `published 24 Nov`, or `announced, not published` of what goes before it."""
    if not top:
        return _WORDS[0]
    taken = top[-1]
    word, day = _step_words(top, False), taken.step.occurred
    if taken.step.status is not StepStatus.PUBLISHED:
        return f"{word}, not published"
    return word if day is None else f"{word} {day_words(day, ground.today.year)}"


def _next_step(rungs: frozenset[int]) -> str:
    match max(rungs, default=0):
        case 0:
            return "a step of the designation, such as signalled"
        case 1:
            return "an announcement"
        case 2 | 3:
            return "publication, or a revocation"
        case _:
            return "a reset with R, or a revocation and then a reset"


def _span(rungs: frozenset[int]) -> str:
    return " or ".join(map(str, sorted(rungs)))
