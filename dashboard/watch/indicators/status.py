"""How an indicator stands: the level of its tile, whose it is, its trend and its confidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dashboard.contract.answer import Answer
from dashboard.contract.feed import Document
from dashboard.contract.indicators import Indicator, Level, Trend
from dashboard.watch.ground import Ground
from dashboard.watch.indicators.confidence import Confidence, confidence
from dashboard.watch.indicators.held import RuleMemory
from dashboard.watch.indicators.judgement import Judged, Judgement
from dashboard.watch.indicators.trend import Direction, direction
from dashboard.watch.memory import Memory
from dashboard.watch.rules.registry import DECIDERS, STALE_POLL, Family, family_of
from dashboard.watch.rules.verdict import URGENCY, Verdict

ASSESSED = "assessed"
"""Whose a level is that no rule gives."""
SEVERITY = {
    Level.NORMAL: 0,
    Level.ADVISORY: 1,
    Level.CAUTION: 2,
    Level.UNKNOWN: 3,
    Level.WARNING: 4,
}
"""The order of the worst: what is not known is worse than a caution."""


@dataclass(frozen=True, slots=True)
class RuleStatus:
    """A rule that applies to an indicator: what it says, and what it gives."""

    judged: Judged
    memory: RuleMemory

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.judged.settings.id

    @property
    def verdict(self) -> Verdict | None:
        """What it says now; None while it is out of service."""
        return self.judged.verdict

    @property
    def given(self) -> Level:
        """The level it gives now; normal where it gives none."""
        return self.memory.given

    @property
    def waiting(self) -> tuple[Level, datetime] | None:
        """The level whose on-delay runs, and when it will be given."""
        return self.memory.waiting(self.judged.settings)


@dataclass(frozen=True, slots=True)
class Status:
    """How one indicator stands."""

    indicator: Indicator
    level: Level
    by: str
    """The id of the rule that gives the level, `assessed`, or empty where nothing raises it."""
    direction: Direction
    confidence: Confidence
    stale: str
    """Why it cannot be told, be it feed, indicator or poll; empty where it can."""
    rules: tuple[RuleStatus, ...]
    families: tuple[Family, ...]

    @property
    def trend(self) -> Trend:
        """Where its intensity goes."""
        return self.direction.trend

    @property
    def top(self) -> RuleStatus | None:
        """The rule that gives the level, None where none does."""
        return next((rule for rule in self.rules if rule.id == self.by), None)


def status(judgement: Judgement, memory: Memory, ground: Ground) -> Status:
    """Return how an indicator stands, by what its rules say and what is remembered of them."""
    key = judgement.indicator.id
    rules = tuple(
        RuleStatus(
            one, RuleMemory() if one.verdict is None else memory.rule((key, one.settings.id))
        )
        for one in judgement.rules
    )
    stale = judgement.stale or _stale_by_polls(judgement, rules)
    level, by = (Level.UNKNOWN, "") if stale else _level(judgement, rules)
    given = {rule.id: rule.given for rule in rules}
    return Status(
        judgement.indicator,
        level,
        by,
        direction(judgement, ground),
        confidence(judgement, level, given, ground),
        stale,
        rules,
        judgement.families,
    )


def worst(statuses: Sequence[Status], document: Document) -> Level:
    """Return the worst level of all tiles; at least unknown without a tile, or one held back."""
    held = any(one.panel == "indicators" and not one.double for one in document.held_back)
    found = [one.level for one in statuses] or [Level.UNKNOWN]
    return max([*found, *([Level.UNKNOWN] if held else [])], key=SEVERITY.__getitem__)


def _level(judgement: Judgement, rules: Sequence[RuleStatus]) -> tuple[Level, str]:
    said = judgement.indicator.assessed
    assessed = Level.NORMAL if said is None or said.level is Level.UNKNOWN else said.level
    top = max(rules, key=lambda rule: URGENCY[rule.given], default=None)
    given = Level.NORMAL if top is None else top.given
    if max(URGENCY[given], URGENCY[assessed]):
        by_rule = top is not None and URGENCY[given] >= URGENCY[assessed]
        return (given, top.id) if by_rule and top is not None else (assessed, ASSESSED)
    if not judgement.families and not _decides(rules):
        return (Level.UNKNOWN, "") if said is None else (said.level, ASSESSED)
    unknown = said is not None and said.level is Level.UNKNOWN
    return (Level.UNKNOWN if unknown or _undecided(judgement) else Level.NORMAL), ""


def _undecided(judgement: Judgement) -> bool:
    """Tell whether a decider cannot tell; out of service it is not asked, but one has to be."""
    answers = {one.settings.id: one.verdict and one.verdict.answer for one in judgement.rules}
    asked = [answers.get(DECIDERS[family]) for family in judgement.families]
    told = [answer for answer in asked if answer is not None]
    return Answer.CANNOT_TELL in told or (bool(asked) and not told)


def _decides(rules: Sequence[RuleStatus]) -> bool:
    """Tell whether some rule has an answer where no family has a decider."""
    answers = [rule.verdict.answer for rule in rules if rule.verdict is not None]
    return bool(answers) and Answer.CANNOT_TELL not in answers


def _stale_by_polls(judgement: Judgement, rules: Sequence[RuleStatus]) -> str:
    """Return that the polls are too old, unless another family raises a level, assessed or not."""
    said = judgement.indicator.assessed
    if said is not None and URGENCY.get(said.level, 0):
        return ""
    if any(URGENCY[rule.given] and family_of(rule.id) is not Family.OPINION for rule in rules):
        return ""
    polls = [one for one in judgement.rules if family_of(one.settings.id) is Family.OPINION]
    void = any(one.verdict is not None and one.verdict.void for one in polls)
    old = any(one.settings.id == STALE_POLL and one.verdict is not None
              and one.verdict.stale is Answer.TRUE for one in polls)  # fmt: skip
    return "the newest poll is too old" if void and old else ""
