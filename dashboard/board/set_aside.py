"""Whether what a rule finds was known already when an officer reset it."""

from __future__ import annotations

from dashboard.contract.answer import Answer
from dashboard.watch.indicators.status import RuleStatus


def is_set_aside(rule: RuleStatus) -> bool:
    """Tell whether a rule is true by facts alone that a reset set aside."""
    if rule.verdict is None:
        return False
    true = (one.level for one in rule.verdict.findings if one.answer is Answer.TRUE)
    held = [rule.memory.held(level) for level in true]
    # A fact beyond those set aside would have begun to count.
    return bool(held) and all(one.aside and one.true_since is None for one in held)
