"""The measure of conflicting claims in the tallies that an indicator links to."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.contract.answer import Answer
from dashboard.contract.indicators import Indicator
from dashboard.contract.strikes import Tally
from dashboard.watch.conflict import comparisons, not_compared
from dashboard.watch.ground import Ground
from dashboard.watch.measures.reading import Reading


def linked_tallies(ground: Ground, indicator: Indicator) -> Sequence[Tally]:
    """Return the tallies an indicator links to, by themselves or by one of their claims."""
    strikes = ground.reckoning.document.strikes
    tallies = (strikes.count, strikes.killed)
    return [tally for tally in tallies if tally is not None and links(indicator, tally)]


def links(indicator: Indicator, tally: Tally) -> bool:
    """Tell whether an indicator links to a tally, by itself or by one of its claims."""
    named = set(indicator.links or ())
    return tally.id in named or any(claim.id in named for claim in tally.claims)


def claims_conflict(ground: Ground, indicator: Indicator) -> Reading:
    """Return the pairs of claims that surely conflict, to those that may."""
    lack = ground.lack("strikes")
    if lack:
        return Reading.untold(lack)
    tallies = linked_tallies(ground, indicator)
    if not tallies:
        return Reading.untold("no tally is linked")
    surely = possibly = 0
    for tally in tallies:
        answers = [pair.conflict for pair in comparisons(tally, ground.reckoning)]
        surely += answers.count(Answer.TRUE)
        possibly += len(answers) - answers.count(Answer.FALSE)
    unasked = any(not_compared(tally, ground.reckoning) for tally in tallies)
    most = None if unasked else possibly
    return Reading.of(surely, most, tuple(tally.id for tally in tallies))
