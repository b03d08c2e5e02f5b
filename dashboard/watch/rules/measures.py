"""HP-4 and HP-6: measures that wait for a vote, and the War Powers clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.congress import Action, ActionKind, Outcome
from dashboard.contract.indicators import Indicator, Level
from dashboard.watch.figure import number_text
from dashboard.watch.ground import Ground
from dashboard.watch.measures.congress import entries, pending, waited
from dashboard.watch.newest import Entry
from dashboard.watch.once import once
from dashboard.watch.rules.clock import clock_verdict
from dashboard.watch.rules.verdict import Finding, Verdict, any_of, doubted, sure

_PANEL = "congress"
_SETTLED = (
    Outcome.PASSED, Outcome.FAILED, Outcome.AGREED, Outcome.REJECTED, Outcome.WITHDRAWN,
)  # fmt: skip


def hp_4(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """HP-4: a measure is pending for more than so many days, not voted on and not settled.

    50 U.S.C. 1546a: a committee has 10 days for a joint resolution. Which are privileged is not
    in the feed, so every pending measure is meant.
    """
    most, lack = settings.figure("advisory.days"), ground.lack(_PANEL)
    waiting = pending(ground)
    told = [
        (one, sure(waited(one, ground).compare(">", most) & ~_dealt_with(one, ground), one.sure))
        for one in waiting
    ]
    answer = any_of(answer for _, answer in told)
    of = [entry for entry, said in told if said is answer]
    missing = ground.missing(_PANEL)
    answer = Answer.CANNOT_TELL if lack else doubted(answer, missing, also_true=True)
    words = _words(of[0], ground) if of else ""
    return Verdict(
        settings.id,
        (Finding(Level.ADVISORY, answer, tuple(one.record.id for one in of)),),
        when=f"a pending measure older than {number_text(most)} days, no vote on it",
        inputs=lack or words or "no pending measure",
        change="a vote on it, or another outcome" if of else "a measure that is pending",
        because=words,
        words=words,
    )


def hp_6(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """HP-6: a clock of the indicator runs and has few days left, or has passed.

    50 U.S.C. 1544(b): 60 days from the report, 30 more on a certified need.
    """
    return clock_verdict(ground, indicator, settings, (Level.CAUTION, Level.ADVISORY))


def _dealt_with(entry: Entry[Action], ground: Ground) -> Answer:
    """Answer whether a vote on a measure counts, or another outcome of it."""
    others = [
        one
        for one in _of_measure(entry.record, ground)
        if one is not entry.record
        and (one.kind is ActionKind.VOTE or one.outcome in _SETTLED)
        and _same_measure(one, entry.record)
    ]
    return any_of(sure(Answer.TRUE, other.sure) for other in entries(ground, others))


def _of_measure(action: Action, ground: Ground) -> Sequence[Action]:
    """Return the actions that bear the number or the title of an action's measure."""
    known = _by_name(ground)
    number = None if action.measure is None else action.measure.number
    return [*known.get(_title(action), ()), *(known.get(number, ()) if number else ())]


@once
def _by_name(ground: Ground) -> Mapping[str, Sequence[Action]]:
    named: dict[str, list[Action]] = {}
    for action in ground.reckoning.document.congress.records:
        number = None if action.measure is None else action.measure.number
        for name in {_title(action), number} - {None}:
            named.setdefault(str(name), []).append(action)
    return named


def _same_measure(one: Action, other: Action) -> bool:
    """Tell whether two actions are of one measure.

    That is by number, and by Congress where both say; where one has no number, by title.
    """
    mine, its = one.measure, other.measure
    if mine is not None and its is not None and mine.number and its.number:
        congresses = {number for number in (mine.congress, its.congress) if number is not None}
        return mine.number == its.number and len(congresses) < 2
    return _title(one) == _title(other)


def _title(action: Action) -> str:
    return action.title if action.measure is None else action.measure.title


def _words(entry: Entry[Action], ground: Ground) -> str:
    measure = entry.record.measure
    name = measure.number if measure is not None and measure.number else _title(entry.record)
    return f"{name} pending {waited(entry, ground)} days"
