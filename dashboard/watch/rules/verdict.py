"""What a rule says of an indicator: an answer for each of its levels, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level

URGENCY = {
    Level.NORMAL: 0,
    Level.ADVISORY: 1,
    Level.CAUTION: 2,
    Level.WARNING: 3,
}
"""14 CFR 25.1322: from what asks for awareness to what asks for action at once."""


FRESH = "a document that is not stale"
"""What would change an answer that nothing can tell now."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether one level of a rule is to be given."""

    level: Level
    answer: Answer
    evidence: tuple[str, ...] = ()
    """Ids of the records that make it true, or that leave it open."""
    cites: tuple[str, ...] = ()
    """Ids of the sources of it, where they are not those of the records."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says now, apart from what it gave before."""

    rule: str
    findings: tuple[Finding, ...]
    """One for each of its levels, the highest first; none of a rule that only says *stale*."""
    when: str
    """What makes it true, such as `moves_7d ≥ 1`."""
    inputs: str
    """What it rests on now, such as `1 to 2: USS Gerald R. Ford 11 Nov`."""
    change: str
    """What would change its answer."""
    because: str = ""
    """What it found, in a few words; empty where it found nothing."""
    words: str = ""
    """The same as a tile and an alarm say it."""
    stale: Answer = Answer.FALSE
    """Of PO-5: whether the decider is too old to go by."""
    void: bool = False
    """Whether what it gave ends at once: the polls are too old, or the claims were compared."""
    cites: tuple[str, ...] = ()
    """Ids of the sources of what it rests on, where they are not those of its records."""

    @property
    def answer(self) -> Answer:
        """True if some level is to be given, false if none is, else cannot tell."""
        return any_of([self.stale, *(finding.answer for finding in self.findings)])

    @property
    def reason(self) -> str:
        """Why it answers so: what it found where it is true, else what it rests on."""
        return self.because if self.answer is Answer.TRUE and self.because else self.inputs

    @property
    def evidence(self) -> tuple[str, ...]:
        """Ids of the records of all its findings, each once."""
        ids = (name for finding in self.findings for name in finding.evidence)
        return tuple(dict.fromkeys(ids))

    def finding(self, level: Level) -> Finding | None:
        """Return what it says of one level; None where that is none of its levels."""
        return next((one for one in self.findings if one.level is level), None)

    def untold(self, why: str) -> Verdict:
        """Return the verdict once nothing can be told, such as of a stale feed."""
        findings = tuple(replace(one, answer=Answer.CANNOT_TELL) for one in self.findings)
        stale = Answer.FALSE if self.findings else Answer.CANNOT_TELL
        inputs = f"{why}; {self.inputs}"
        return replace(self, findings=findings, stale=stale, inputs=inputs, change=FRESH)


def any_of(answers: Iterable[Answer]) -> Answer:
    """Return TRUE if one is, FALSE if all are, else CANNOT_TELL; FALSE of none."""
    return reduce(Answer.__or__, answers, Answer.FALSE)


def under_all(answers: Iterable[Answer]) -> Answer:
    """Return what all readings agree on, else CANNOT_TELL; also where there is no reading."""
    said = set(answers)
    return said.pop() if len(said) == 1 else Answer.CANNOT_TELL


def ending(answer: Answer, settings: RuleSettings, *, raises: str, ends: str) -> str:
    """Return what would change the answer of a rule with a warning alone, which may latch."""
    if answer is not Answer.TRUE:
        return raises
    return f"a reset with R, or {ends} and then a reset" if settings.latched else ends


def doubted(answer: Answer, missing: str, *, also_true: bool = False) -> Answer:
    """Return an answer of a list with records held back: what is not there may be in them.

    With `also_true` a true answer rests on what is not there as well.
    """
    if missing and (answer is Answer.FALSE or also_true):
        return Answer.CANNOT_TELL
    return answer


def sure(answer: Answer, counts: bool) -> Answer:
    """Return the answer of a record that may not count: then nothing of it is true for certain."""
    return answer if counts or answer is Answer.FALSE else Answer.CANNOT_TELL
