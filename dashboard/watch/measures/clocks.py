"""The measure of the statutory clocks that name an indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.contract.clocks import Clock
from dashboard.contract.indicators import Indicator
from dashboard.watch.counting import Weight
from dashboard.watch.ground import Ground
from dashboard.watch.legal_clock import NO_START, runs, term
from dashboard.watch.measures.reading import Reading


@dataclass(frozen=True, slots=True)
class Hand:
    """A running clock, the days left to its last day, and whether it surely counts."""

    clock: Clock
    left: Reading
    sure: bool


def hands(ground: Ground, indicator: Indicator) -> Sequence[Hand]:
    """Return the running clocks that name an indicator, in the feed's order."""
    weight = ground.reckoning.weight
    return [
        Hand(clock, _left(clock, ground), weight(clock) is Weight.COUNTS)
        for clock in ground.clocks_of(indicator.id)
        if runs(clock)
    ]


def clock_days_left(ground: Ground, indicator: Indicator) -> Reading:
    """Return the days to the last day of the running clock that ends first."""
    lack = ground.lack("clocks")
    if lack:
        return Reading.untold(lack)
    found = hands(ground, indicator)
    ids = tuple(hand.clock.id for hand in found)
    if not any(hand.sure for hand in found):
        return Reading.untold("no clock that surely counts runs", ids)
    spans = [(hand.left.span, hand.sure) for hand in found]
    low = [span.low for span, _ in spans if span is not None]
    high = [span.high for span, sure in spans if span is not None and sure]
    known = [figure for figure in high if figure is not None]
    if len(low) < len(found) or not known:
        return Reading.untold(NO_START, ids)
    return Reading.of(min(low), min(known), ids)


def _left(clock: Clock, ground: Ground) -> Reading:
    ends = term(clock)
    if ends is None:
        return Reading.untold(NO_START, (clock.id,))
    return Reading.of(*ends.days_left(ground.today), (clock.id,))
