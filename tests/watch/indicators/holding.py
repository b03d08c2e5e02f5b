"""A rule of one warning level, asked at minutes after noon."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.watch.ground import Fact
from dashboard.watch.indicators.held import RuleMemory, remembered, reset
from dashboard.watch.rules.verdict import Finding, Verdict
from tests.watch.documents import NOW
from tests.watch.rules.asking import CANNOT_TELL, FALSE, TRUE, shipped

ANSWERS = {"t": TRUE, "f": FALSE, "?": CANNOT_TELL}


def rule(
    rule_id: str = "OT-1", *, delay: int = 0, hold: int = 60, latched: bool = False
) -> RuleSettings:
    """Return a rule with these minutes."""
    return replace(
        shipped()[rule_id],
        on_delay=timedelta(minutes=delay),
        hold=timedelta(minutes=hold),
        latched=frozenset({"warning"} if latched else ()),
    )


def says(letter: str, evidence: Sequence[str] = ("s",), rule_id: str = "OT-1") -> Verdict:
    """Return what a rule of one level says."""
    answer = ANSWERS.get(letter, CANNOT_TELL)
    found = (Finding(Level.WARNING, answer, tuple(evidence)),)
    return Verdict(rule_id, found, "when", "inputs", "change", void=letter == "v")


def ladder(**answers: Answer) -> Verdict:
    """Return what FP-1 says, false where nothing is given; its evidence is the record `d`."""
    levels = (Level.WARNING, Level.CAUTION, Level.ADVISORY)
    found = (Finding(one, answers.get(one.value, FALSE), ("d",)) for one in levels)
    return Verdict("FP-1", tuple(found), "when", "inputs", "change")


@dataclass
class Watched:
    """A rule that is asked again and again."""

    settings: RuleSettings
    memory: RuleMemory = field(default_factory=RuleMemory)
    revisions: dict[str, int] = field(default_factory=dict)

    def ask(self, minute: int, verdict: Verdict) -> Level:
        """Return what the rule gives once it was asked."""
        now = NOW + timedelta(minutes=minute)
        self.memory = remembered(self.memory, verdict, self.settings, self.facts, now)
        return self.memory.given

    def reset(self, verdict: Verdict | None) -> None:
        self.memory = reset(self.memory, verdict, self.facts)

    def facts(self, ids: Iterable[str]) -> frozenset[Fact]:
        return frozenset((name, self.revisions.get(name, 1)) for name in ids)


def steps(asked: str) -> Iterator[tuple[int, str]]:
    """Yield the minute and the answer of each asking, `t0 f10 v70`; `v` is a void verdict."""
    return ((int(one[1:]), one[0]) for one in asked.split())


def given(settings: RuleSettings, asked: str) -> str:
    """Return for each asking whether the warning is given (`W`) or not (`-`)."""
    watched = Watched(settings)
    levels = (watched.ask(minute, says(letter)) for minute, letter in steps(asked))
    return "".join("W" if level is Level.WARNING else "-" for level in levels)
