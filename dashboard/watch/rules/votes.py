"""HP-1 to HP-3: advance votes lost narrowly, and what Congress has carried."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.congress import Action, ActionKind, Outcome, YeaEffect
from dashboard.contract.indicators import Indicator, Level
from dashboard.watch.day_words import day_words
from dashboard.watch.figure import number_text
from dashboard.watch.ground import Ground
from dashboard.watch.measures.congress import advance_votes, entries
from dashboard.watch.newest import newest_readings
from dashboard.watch.rules.verdict import Finding, Verdict, any_of, doubted, ending, sure, under_all
from dashboard.watch.vote import carried, short_by, shortfall_words, tally_words

_PANEL = "congress"
_WORD = re.compile(r"\w[\w'’-]*")
"""A word as it begins with its first letter, quotes and brackets before it aside."""
_PASSED = (Outcome.PASSED, Outcome.AGREED)
_LOST = (Outcome.FAILED, Outcome.REJECTED, Outcome.PENDING, Outcome.WITHDRAWN)


def hp_1(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """HP-1: the newest advance vote was not carried, and is short by at most so many votes."""
    most = settings.figure("caution.short_by")

    def asks(vote: Action) -> Answer:
        return _lost_narrowly(vote, int(most))

    answer, newest = _of_newest(ground, asks)
    return Verdict(
        settings.id,
        (Finding(Level.CAUTION, answer, _ids(newest)),),
        when=f"newest advance vote not carried, votes_short_by ≤ {number_text(most)}",
        inputs=ground.lack(_PANEL) or _inputs(newest),
        change="a tally of the vote" if _lacks_tally(newest) else "another vote that would advance",
        because=_shortfall(newest),
        words=_vote_words(newest, ground),
    )


def hp_2(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """HP-2: an advance vote carried, or a measure passed that a yea does not block."""
    votes = [(entry, carried(entry.record)) for entry in advance_votes(ground)]
    passed = [
        (entry, Answer.TRUE)
        for entry in entries(ground, filter(_passed, ground.reckoning.document.congress.records))
    ]
    told = [(entry, sure(answer, entry.sure)) for entry, answer in chain(votes, passed)]
    answer = any_of(answer for _, answer in told)
    of = [entry.record for entry, said in told if said is answer]
    answer = doubted(answer, ground.missing(_PANEL))
    answer = Answer.CANNOT_TELL if ground.lack(_PANEL) else answer
    title = of[0].title if of and answer is Answer.TRUE else ""
    return Verdict(
        settings.id,
        (Finding(Level.WARNING, answer, tuple(one.id for one in of)),),
        when="an advance vote carried, or a measure passed or agreed",
        inputs=ground.lack(_PANEL) or title or _count(len(votes)),
        change=ending(
            answer,
            settings,
            raises="an advance vote that carries, or a measure that passes",
            ends="no such vote or measure that counts",
        ),
        because="carried" if title else "",
        words=f"carried: {title}" if title else "",
    )


def _count(votes: int) -> str:
    said = "1 advance vote" if votes == 1 else f"{votes} advance votes"
    return f"{said}, none surely carried"


def hp_3(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """HP-3: the newest advance vote has no tally, and a word of its margin says it was narrow."""
    begins = tuple(word.casefold() for word in settings.words("caution.words"))

    def asks(vote: Action) -> Answer:
        if vote.tally is not None:
            return Answer.FALSE
        words = _WORD.findall((vote.margin or "").casefold())
        narrow = any(word.startswith(begins) for word in words)
        return Answer.TRUE if narrow else Answer.CANNOT_TELL

    answer, newest = _of_newest(ground, asks)
    margin = newest[0].margin if newest else None
    said = f'"{margin}"' if margin else "no words"
    asked = f"a word as {begins[0]}…" if begins else "no word asked for"
    return Verdict(
        settings.id,
        (Finding(Level.CAUTION, answer, _ids(newest)),),
        when=f"newest advance vote has no tally and {asked}",
        inputs=ground.lack(_PANEL) or _inputs(newest),
        change="a tally of the vote, then HP-1 decides",
        because=said,
        words=_vote_words(newest, ground),
    )


def _of_newest(ground: Ground, asks: Callable[[Action], Answer]) -> tuple[Answer, Sequence[Action]]:
    """Return what all readings of the newest advance vote agree on, and the votes it may be."""
    readings = newest_readings(advance_votes(ground))
    said = (Answer.FALSE if one is None else asks(one.record) for one in readings)
    answer = doubted(under_all(said), ground.missing(_PANEL))
    found = [entry.record for entry in readings if entry is not None]
    return (Answer.CANNOT_TELL if ground.lack(_PANEL) else answer), found


def _lost_narrowly(vote: Action, most: int) -> Answer:
    missing, won = short_by(vote), carried(vote)
    if won is Answer.TRUE:
        return Answer.FALSE
    if missing is None:
        return Answer.CANNOT_TELL
    if vote.outcome in _LOST and missing.start == 0:
        # Stated as lost, and by its tally not short: nobody can tell which is right.
        return Answer.CANNOT_TELL
    return Answer.under(0 < votes <= most for votes in missing)


def _passed(action: Action) -> bool:
    is_measure = action.kind is ActionKind.MEASURE and action.yea_effect is not YeaEffect.BLOCK
    return is_measure and action.outcome in _PASSED


def _lacks_tally(newest: Sequence[Action]) -> bool:
    return any(vote.tally is None for vote in newest)


def _inputs(newest: Sequence[Action]) -> str:
    if not newest:
        return "no advance vote"
    outcome = f"{newest[0].outcome.value}, " if newest[0].outcome else ""
    more = f"; {len(newest)} may be the newest" if len(newest) > 1 else ""
    return f"{outcome}{_shortfall(newest)}{more}"


def _shortfall(newest: Sequence[Action]) -> str:
    if not newest:
        return "no advance vote"
    vote = newest[0]
    tally = f"{tally_words(vote.tally)}, " if vote.tally else ""
    return f"{tally}{shortfall_words(vote)}"


def _vote_words(newest: Sequence[Action], ground: Ground) -> str:
    """Return such as `rejected 6 Nov, "narrowly"` or `49-51, short by 2, rejected 6 Nov`."""
    if not newest:
        return "no advance vote"
    vote = newest[0]
    outcome = vote.outcome.value if vote.outcome else "voted"
    day = f" {day_words(vote.occurred, ground.today.year)}" if vote.occurred else ""
    if vote.tally is None:
        margin = f', "{vote.margin}"' if vote.margin else ", tally not in feed"
        return f"{outcome}{day}{margin}"
    return f"{_shortfall(newest)}, {outcome}{day}"


def _ids(newest: Sequence[Action]) -> tuple[str, ...]:
    return tuple(vote.id for vote in newest)
