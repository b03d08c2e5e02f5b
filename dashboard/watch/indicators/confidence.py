"""How far the sources of a level can be trusted, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dashboard.contract.answer import Answer
from dashboard.contract.designations import Designation
from dashboard.contract.feed import Document
from dashboard.contract.indicators import Level
from dashboard.contract.record import Record
from dashboard.contract.sources import Source
from dashboard.contract.strikes import Tally
from dashboard.watch.counting import Weight
from dashboard.watch.ground import Ground
from dashboard.watch.indicators.judgement import Judgement
from dashboard.watch.ladder import ladder
from dashboard.watch.rules.registry import CLAIMS

_STRONG = ("AB", (None, 1, 2))
_FAIR = ("ABC", (None, 1, 2, 3))


class Grade(StrEnum):
    """The confidence in a level (ICD 203: by the quality and the number of its sources)."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Confidence:
    """A grade, with its reason in words."""

    grade: Grade
    why: str


@dataclass(frozen=True, slots=True)
class _Cited:
    """A source as a record cites it, with the record's own credibility."""

    id: str
    source: Source | None
    credibility: int | None

    def is_at(self, bounds: tuple[str, tuple[int | None, ...]]) -> bool:
        reliability = None if self.source is None else self.source.reliability
        return (
            reliability is not None
            and reliability.value in bounds[0]
            and self.credibility in bounds[1]
        )

    @property
    def origin(self) -> str:
        """What makes two sources distinct: the publisher, else the id."""
        return (self.source.publisher if self.source is not None else None) or self.id


def confidence(
    judgement: Judgement, level: Level, given: Mapping[str, Level], ground: Ground
) -> Confidence:
    """Return the confidence in the level of a tile, `given` being what each rule gives.

    High: two distinct strong sources and no conflict. Moderate: one fair source. Else low. A
    source that is not graded never lifts.
    """
    if level is Level.UNKNOWN:
        return Confidence(Grade.LOW, "the level is unknown")
    cited = list(_evidence(judgement, level, given, ground))
    strong = {one.origin for one in cited if one.is_at(_STRONG)}
    conflict = _in_conflict(judgement)
    grades = sorted({_letter(one) for one in cited if one.is_at(_FAIR)})
    if len(strong) > 1 and not conflict:
        return Confidence(Grade.HIGH, f"{len(strong)} sources {', '.join(grades)}")
    if any(one.is_at(_FAIR) for one in cited):
        fair = len({one.origin for one in cited if one.is_at(_FAIR)})
        count = "one source" if fair == 1 else f"{fair} sources"
        clash = ", claims in conflict" if conflict else ""
        return Confidence(Grade.MODERATE, f"{count} {', '.join(grades)}{clash}")
    if not cited:
        return Confidence(Grade.LOW, "no source given")
    graded = any(one.source is not None and one.source.reliability for one in cited)
    return Confidence(Grade.LOW, "no source is good enough" if graded else "not graded")


def _letter(cited: _Cited) -> str:
    return "" if cited.source is None or not cited.source.reliability else cited.source.reliability


def _in_conflict(judgement: Judgement) -> bool:
    return any(
        one.verdict is not None and one.settings.id == CLAIMS and one.verdict.because
        for one in judgement.rules
    )


def _evidence(
    judgement: Judgement, level: Level, given: Mapping[str, Level], ground: Ground
) -> Iterable[_Cited]:
    document = ground.reckoning.document
    ids: dict[str, None] = {}
    by_rule = False
    for one in judgement.rules:
        finding = None if one.verdict is None else one.verdict.finding(level)
        if finding is not None and given.get(one.settings.id) is level:
            by_rule = True
            if finding.answer is Answer.TRUE:
                ids.update(dict.fromkeys(finding.evidence))
    assessed = judgement.indicator.assessed
    if not by_rule and assessed is not None and assessed.level is level:
        return list(_cited(judgement.indicator.refs, judgement.indicator, document))
    records = [document.by_id[name] for name in ids if name in document.by_id]
    if not records:
        records = _linked(judgement, ground)
    named = tuple(record.id for record in records)
    return ground.recall(
        (_Cited, named),
        lambda: [cited for record in records for cited in _of_record(record, ground)],
    )


def _linked(judgement: Judgement, ground: Ground) -> list[Record]:
    """Return the linked records that count."""
    by_id, weight = ground.reckoning.document.by_id, ground.reckoning.weight
    named = (by_id[name] for name in judgement.indicator.links or () if name in by_id)
    return [record for record in named if weight(record) is Weight.COUNTS]


def _of_record(record: Record, ground: Ground) -> Iterable[_Cited]:
    document = ground.reckoning.document
    if isinstance(record, Designation):
        top = ladder(record, ground.today).top
        refs = [ref for taken in top for ref in taken.step.refs or ()]
        return list(_cited(refs or record.refs, record, document))
    found = list(_cited(record.refs, record, document))
    if isinstance(record, Tally):
        for claim in ground.reckoning.claims(record):
            found += _cited(claim.refs, claim, document)
    return found


def _cited(refs: Iterable[str] | None, record: Record, document: Document) -> Iterable[_Cited]:
    for name in refs or ():
        yield _Cited(name, document.sources_by_id.get(name), record.credibility)
