"""What the statutory clocks of an indicator say: shared by FP-2 and HP-6."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.clocks import Clock
from dashboard.contract.indicators import Indicator, Level
from dashboard.watch.figure import number_text
from dashboard.watch.ground import Ground
from dashboard.watch.legal_clock import clock_text, party_words
from dashboard.watch.measures.clocks import Hand, hands
from dashboard.watch.rules.verdict import Finding, Verdict, any_of, doubted, sure


def clock_verdict(
    ground: Ground, indicator: Indicator, settings: RuleSettings, levels: Sequence[Level]
) -> Verdict:
    """Return for each level whether a running clock has at most so many days left, or has passed.

    A clock that names parties who all say ended or not started does not run: false.
    """
    lack, missing = ground.lack("clocks"), ground.missing("clocks")
    running = hands(ground, indicator)
    most = {level: settings.figure(f"{level.value}.days") for level in levels}
    findings = []
    for level in levels:
        answers = [sure(hand.left.compare("<=", most[level]), hand.sure) for hand in running]
        answer = Answer.CANNOT_TELL if lack else doubted(any_of(answers), missing)
        of = [hand.clock.id for hand, said in zip(running, answers, strict=True) if said is answer]
        findings.append(Finding(level, answer, tuple(of)))
    clocks = [hand.clock for hand in _urgent(running)]
    said = "; ".join(f"{one.title} {clock_text(one, ground.today)}" for one in clocks)
    return Verdict(
        settings.id,
        tuple(findings),
        when="a running clock has " + ", ".join(f"≤ {number_text(most[one])}" for one in levels)
        + " days left",
        inputs=lack or _standing(clocks, ground) or _idle(ground, indicator),
        change=_change(clocks),
        because=said,
        words=said,
    )  # fmt: skip


def _standing(clocks: Sequence[Clock], ground: Ground) -> str:
    """Return how far each clock is, and what each party says of it."""
    return "; ".join(
        f"{one.title} {clock_text(one, ground.today)}, {party_words(one)}" for one in clocks
    )


def _urgent(running: Sequence[Hand]) -> list[Hand]:
    """Return the clocks that end first before those that may end later."""
    return sorted(running, key=lambda hand: (hand.left.span is None, _low(hand)))


def _low(hand: Hand) -> int:
    return 0 if hand.left.span is None else int(hand.left.span.low)


def _idle(ground: Ground, indicator: Indicator) -> str:
    named = [clock.title for clock in ground.clocks_of(indicator.id)]
    return f"{', '.join(named)}: does not run" if named else "no clock names this indicator"


def _change(clocks: Sequence[Clock]) -> str:
    if not clocks:
        return "a clock that runs and names this indicator"
    if clocks[0].start is None:
        return "a day on which it started"
    return "the days as they pass, or all parties saying it has ended"
