"""A desk's own rule: measures held against figures, in Kleene's logic of three values."""

from __future__ import annotations

from functools import reduce

from dashboard.config.desk_rule import Comparison, Condition
from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Indicator, Level
from dashboard.watch.figure import number_text
from dashboard.watch.ground import Ground
from dashboard.watch.measures.reading import Reading
from dashboard.watch.measures.registry import panels_of, read
from dashboard.watch.rules.verdict import Finding, Verdict, doubted

_SIGNS = {"<=": "≤", ">=": "≥", "==": "=", "!=": "≠"}


def desk_rule(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """Return what a rule of the desk's own says of an indicator."""
    readings = {
        comparison.measure.name: read(comparison.measure.name, ground, indicator)
        for condition in settings.conditions
        for comparison in condition.comparisons
    }
    findings = tuple(_finding(condition, readings, ground) for condition in settings.conditions)
    inputs = ", ".join(f"{name} {reading}" for name, reading in readings.items())
    return Verdict(
        settings.id,
        findings,
        when="; ".join(_condition_words(condition) for condition in settings.conditions),
        inputs=inputs,
        change=_change(findings, settings),
        because=inputs,
        words=settings.sentence,
    )


def _change(findings: tuple[Finding, ...], settings: RuleSettings) -> str:
    """Return what the highest level needs that is not given; where all are, what would end it."""
    for finding, condition in zip(findings, settings.conditions, strict=True):
        if finding.answer is not Answer.TRUE:
            return f"certainty that {_condition_words(condition).partition(': ')[2]}"
    return "a figure that no longer compares so"


def _finding(condition: Condition, readings: dict[str, Reading], ground: Ground) -> Finding:
    answers = [_answer(one, readings[one.measure.name], ground) for one in condition.comparisons]
    join = Answer.__and__ if condition.joined == "all" else Answer.__or__
    names = [one.measure.name for one in condition.comparisons]
    ids = (name for measure in names for name in readings[measure].evidence)
    return Finding(Level(condition.level), reduce(join, answers), tuple(dict.fromkeys(ids)))


def _answer(comparison: Comparison, reading: Reading, ground: Ground) -> Answer:
    answer = reading.compare(comparison.op, comparison.value)
    # With records held back the figure itself is uncertain, whichever way it is asked.
    missing = ground.missing(*panels_of(comparison.measure.name))
    return doubted(answer, missing, also_true=True)


def _condition_words(condition: Condition) -> str:
    joint = " and " if condition.joined == "all" else " or "
    said = joint.join(
        f"{one.measure.name} {_SIGNS.get(one.op, one.op)} {number_text(one.value)}"
        for one in condition.comparisons
    )
    return f"{condition.level[0].upper()}: {said}"
