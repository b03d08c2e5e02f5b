"""What a rule gives over time: its delay, its hold, its latch, and what a reset sets aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.watch.ground import Fact
from dashboard.watch.rules.verdict import URGENCY, Finding, Verdict

AFTER_RESET = {"FP-1": Level.ADVISORY}
"""The level a rule gives once its latched warning is reset while its facts still hold."""
Facts = Callable[[Iterable[str]], frozenset[Fact]]
"""Returns records by id with their revision."""


@dataclass(frozen=True, slots=True)
class Held:
    """One level of one rule of one indicator, as it is remembered."""

    level: Level
    given: bool = False
    latched: bool = False
    true_since: datetime | None = None
    """The first evaluation that found it true, while its delay runs and after."""
    false_since: datetime | None = None
    """The first evaluation that found it false, while its hold runs."""
    aside: frozenset[Fact] = frozenset()
    """The facts that a reset set aside."""


@dataclass(frozen=True, slots=True)
class RuleMemory:
    """What is remembered of one rule of one indicator."""

    levels: tuple[Held, ...] = ()

    def held(self, level: Level) -> Held:
        """Return what is remembered of a level."""
        return next((one for one in self.levels if one.level is level), Held(level))

    @property
    def given(self) -> Level:
        """The highest level it gives; normal where it gives none."""
        levels = (one.level for one in self.levels if one.given)
        return max(levels, key=URGENCY.__getitem__, default=Level.NORMAL)

    @property
    def latched(self) -> bool:
        """Whether the level it gives is one that only a reset ends."""
        return any(one.latched for one in self.levels)

    def waiting(self, settings: RuleSettings) -> tuple[Level, datetime] | None:
        """Return the level whose delay runs, and when it will be given; None where none does."""
        for one in self.levels:
            if one.true_since is not None and not one.given:
                return one.level, one.true_since + settings.on_delay
        return None

    def unasked(self, *, ends: bool) -> RuleMemory:
        """Return what is remembered while the rule is not asked.

        Where it ends that is what was set aside, else all but the count of a hold.
        """
        levels = (_void(one) if ends else replace(one, false_since=None) for one in self.levels)
        return RuleMemory(tuple(one for one in levels if one != Held(one.level)))


def remembered(
    memory: RuleMemory, verdict: Verdict, settings: RuleSettings, facts: Facts, now: datetime
) -> RuleMemory:
    """Return what is remembered of a rule once it was asked again.

    ISA-18.2 on-delay, off-delay and latch. *Cannot tell* keeps what was given and stops the count
    of a hold.
    """
    answers = {one.level: _answer(one, memory.held(one.level), facts) for one in verdict.findings}
    lower = AFTER_RESET.get(settings.id)
    if lower in answers and any(_is_aside(one, memory, facts) for one in verdict.findings):
        answers[lower] = Answer.TRUE
    return RuleMemory(
        tuple(
            _void(memory.held(level)) if verdict.void
            else _stepped(memory.held(level), answer, settings, now)
            for level, answer in answers.items()
        )
    )  # fmt: skip


def reset(memory: RuleMemory, verdict: Verdict | None, facts: Facts) -> RuleMemory:
    """Return what is remembered once an officer has reset it: the facts that hold are set aside.

    What the rule gives in their place it gives at once.
    """
    levels, lower = [], None
    for one in memory.levels:
        if one.latched:
            finding = None if verdict is None else verdict.finding(one.level)
            known = frozenset[Fact]() if finding is None else facts(finding.evidence)
            levels.append(Held(one.level, aside=one.aside | known))
            if verdict is not None and finding is not None and finding.answer is Answer.TRUE:
                lower = AFTER_RESET.get(verdict.rule)
        else:
            levels.append(one)
    return RuleMemory(
        tuple(replace(one, given=True) if one.level is lower else one for one in levels)
    )


def _answer(finding: Finding, held: Held, facts: Facts) -> Answer:
    """Return the answer of a level: facts that were set aside make it true no longer."""
    if held.aside and finding.answer is Answer.TRUE and facts(finding.evidence) <= held.aside:
        return Answer.FALSE
    return finding.answer


def _is_aside(finding: Finding, memory: RuleMemory, facts: Facts) -> bool:
    held = memory.held(finding.level)
    return finding.answer is Answer.TRUE and _answer(finding, held, facts) is Answer.FALSE


def _void(held: Held) -> Held:
    return Held(held.level, aside=held.aside)


def _stepped(held: Held, answer: Answer, settings: RuleSettings, now: datetime) -> Held:
    match answer:
        case Answer.TRUE:
            since = held.true_since or now
            given = held.given or now - since >= settings.on_delay
            latched = held.latched or (given and held.level.value in settings.latched)
            return replace(held, given=given, latched=latched, true_since=since, false_since=None)
        case Answer.CANNOT_TELL:
            return replace(held, false_since=None)
        case Answer.FALSE:
            since = held.false_since or now
            if not held.given or (not held.latched and now - since >= settings.hold):
                return _void(held)
            return replace(held, true_since=None, false_since=since)
