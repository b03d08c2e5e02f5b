"""What gives a tile its level, and whether that still holds."""

from __future__ import annotations

from dashboard.board.evidence_refs import evidence_refs, finding_refs
from dashboard.board.scene import Scene
from dashboard.board.set_aside import is_set_aside
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Level
from dashboard.watch.indicators.status import ASSESSED, RuleStatus, Status
from dashboard.watch.rules.registry import DECIDERS

Reason = tuple[str, tuple[str, ...]]
"""Words, and the references behind them."""


def level_reason(status: Status, scene: Scene) -> Reason:
    """Return what gives a tile its level in words, with its references; never empty."""
    if status.stale:
        return f"cannot tell: {status.stale}", ()
    if status.by == ASSESSED:
        return _assessed(status, scene)
    top = status.top
    if top is None or top.verdict is None:
        return _nothing_raised(status, scene)
    return _given(top, status.level, scene)


def _given(top: RuleStatus, level: Level, scene: Scene) -> Reason:
    verdict = top.verdict
    if verdict is None:
        return f"{top.id} is out of service", ()
    finding = verdict.finding(level)
    answer = Answer.FALSE if finding is None else finding.answer
    refs = finding_refs(verdict, level, scene)
    if answer is Answer.TRUE:
        return verdict.words, refs
    if is_set_aside(top):
        return f"{verdict.words}, reset", finding_refs(verdict, _found(top), scene)
    if answer is Answer.CANNOT_TELL:
        return f"{top.id} now cannot tell, {level.value} is kept", refs
    if top.memory.latched:
        return f"{top.id} is latched, R resets it", refs
    return f"{top.id} now false, {level.value} is ending", refs


def _found(rule: RuleStatus) -> Level:
    """Return the level whose finding is true, whatever the rule gives."""
    findings = () if rule.verdict is None else rule.verdict.findings
    true = (one.level for one in findings if one.answer is Answer.TRUE)
    return next(true, Level.NORMAL)


def _assessed(status: Status, scene: Scene) -> Reason:
    said = status.indicator.assessed
    if said is None:
        return "not assessed", ()
    reason = f": {said.reason}" if said.reason else ""
    words = f"assessed {said.level.value} by {said.by or 'the feed'}{reason}"
    return words, scene.refs(status.indicator.refs)


def _nothing_raised(status: Status, scene: Scene) -> Reason:
    if status.level is not Level.UNKNOWN:
        return "nothing raises it", ()
    said = status.indicator.assessed
    if said is not None and said.level is Level.UNKNOWN:
        return _assessed(status, scene)
    deciders = [DECIDERS[family] for family in status.families]
    for rule in status.rules:
        verdict = rule.verdict
        decides = rule.id in deciders or not deciders
        if verdict is not None and decides and verdict.answer is Answer.CANNOT_TELL:
            refs = evidence_refs(verdict.evidence, scene)
            return f"cannot tell: {rule.id}, {verdict.inputs}", refs
    if deciders:
        return f"cannot tell: {' and '.join(deciders)} out of service", ()
    return "no rule and no assessment says", ()
