"""CF-1: linked claims that cannot both be right, until somebody has compared them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Indicator, Level
from dashboard.contract.leaves import leaves
from dashboard.contract.strikes import Tally
from dashboard.watch.conflict import Comparison, comparisons, not_compared
from dashboard.watch.counting import Reckoning
from dashboard.watch.figure import figure_text
from dashboard.watch.ground import Ground
from dashboard.watch.measures.claims import linked_tallies
from dashboard.watch.rules.verdict import Finding, Verdict, any_of, doubted


def cf_1(ground: Ground, indicator: Indicator, settings: RuleSettings) -> Verdict:
    """CF-1: two claims of a linked tally cannot both be right, and nobody has compared them."""
    tallies, lack = linked_tallies(ground, indicator), ground.lack("strikes")
    told = [(tally, _answer(tally, ground)) for tally in tallies]
    missing = ground.missing("strikes.count", "strikes.killed")
    answer = doubted(any_of(answer for _, answer in told), missing)
    answer = Answer.CANNOT_TELL if lack else answer
    open_ = [tally for tally, said in told if said is Answer.TRUE]
    pair = _conflicts(open_[0], ground.reckoning)[0] if open_ else None
    named = pair or next(
        (pair for tally in tallies for pair in _conflicts(tally, ground.reckoning)), None
    )
    figures = "" if named is None else _against(named)
    return Verdict(
        settings.id,
        (Finding(Level.ADVISORY, answer, tuple(tally.id for tally in open_ or tallies)),),
        when="claims of one measure that cannot both be right, not compared",
        inputs=lack or _inputs(tallies, figures, bool(open_)),
        change="compare the claims with x, or a claim withdrawn" if named else "a claim at odds",
        because=figures,
        words=f"claims not compared: {figures}" if open_ else "",
        void=named is not None and not open_ and answer is Answer.FALSE,
        cites=() if pair is None else (*(pair.later.refs or ()), *(pair.earlier.refs or ())),
    )


def claims_mark(tally: Tally, reckoning: Reckoning) -> str:
    """Return the mark of a tally's claims that count or may count: it differs once one does."""
    said = [sorted(leaves(claim).items()) for claim in reckoning.claims(tally)]
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def _answer(tally: Tally, ground: Ground) -> Answer:
    found = any_of(pair.conflict for pair in comparisons(tally, ground.reckoning))
    compared = ground.compared.get(tally.id)
    if compared is not None and compared == claims_mark(tally, ground.reckoning):
        return Answer.FALSE
    # Of claims too many to be held against each other, nothing says that none is at odds.
    return found | Answer.CANNOT_TELL if not_compared(tally, ground.reckoning) else found


def _conflicts(tally: Tally, reckoning: Reckoning) -> Sequence[Comparison]:
    return [pair for pair in comparisons(tally, reckoning) if pair.conflict is Answer.TRUE]


def _against(pair: Comparison) -> str:
    return f"{figure_text(pair.later.quantity)} against {figure_text(pair.earlier.quantity)}"


def _inputs(tallies: Sequence[Tally], figures: str, is_open: bool) -> str:
    names = ", ".join(tally.id for tally in tallies) or "no linked tally"
    if not figures:
        return f"{names}: no conflict"
    return f"{names} X: {figures}" if is_open else f"{names}: compared, {figures}"
