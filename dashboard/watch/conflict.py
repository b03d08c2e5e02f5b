"""Claims of one measure that cannot both be right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from dashboard.contract.answer import Answer
from dashboard.contract.day import Day
from dashboard.contract.interval import Interval
from dashboard.contract.qualifier import Qualifier
from dashboard.contract.strikes import Claim, Tally
from dashboard.watch.counting import Reckoning, Weight


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims of a tally held against each other."""

    earlier: Claim
    later: Claim
    """Of two of one time the second in the feed's order."""
    at: tuple[datetime, datetime]
    """The times of both: their `as_of`, else that of the document they stand in."""
    conflict: Answer
    floors: bool
    """Whether both state floors, so that a lower later one is what contradicts."""


MOST = 40
"""Claims of one tally that are held against each other; the work grows with their square."""


def comparisons(tally: Tally, reckoning: Reckoning) -> tuple[Comparison, ...]:
    """Compare each two of the newest claims that count or may count, in the feed's order."""
    pairs = combinations(_newest(tally, reckoning), 2)
    return tuple(_compare(a, b, tally, reckoning) for a, b in pairs)


def not_compared(tally: Tally, reckoning: Reckoning) -> int:
    """Return how many older claims are held against none, beyond the newest `MOST`."""
    return max(0, len(reckoning.claims(tally)) - MOST)


def conflicts(tally: Tally, reckoning: Reckoning) -> tuple[Comparison, ...]:
    """Return the comparisons that are certainly conflicts."""
    return tuple(pair for pair in comparisons(tally, reckoning) if pair.conflict is Answer.TRUE)


def _newest(tally: Tally, reckoning: Reckoning) -> list[Claim]:
    claims = reckoning.claims(tally)
    if len(claims) <= MOST:
        return claims
    default = reckoning.as_of("strikes")
    order = sorted(range(len(claims)), key=lambda at: claims[at].as_of or default, reverse=True)
    return [claims[at] for at in sorted(order[:MOST])]


def _compare(a: Claim, b: Claim, tally: Tally, reckoning: Reckoning) -> Comparison:
    default = reckoning.as_of("strikes")
    (earlier, first), (later, second) = sorted(
        ((a, a.as_of or default), (b, b.as_of or default)), key=lambda claim: claim[1]
    )
    comparable = _same_measure(earlier, later, tally)
    certain = Answer.TRUE
    if Weight.MAY_COUNT in (reckoning.weight(a), reckoning.weight(b)):
        certain = Answer.CANNOT_TELL
    floors = a.quantity.qualifier is b.quantity.qualifier is Qualifier.AT_LEAST
    apart = _apart(earlier, later, carried=first < second)
    return Comparison(earlier, later, (first, second), apart & comparable & certain, floors)


def _apart(earlier: Claim, later: Claim, carried: bool) -> Answer:
    before, after = earlier.quantity, later.quantity
    kinds = {before.qualifier, after.qualifier}
    if Qualifier.UNKNOWN in kinds:
        return Answer.FALSE
    if Qualifier.ABOUT in kinds:
        same = before.figure is not None and before.figure == after.figure
        return Answer.FALSE if same else Answer.CANNOT_TELL
    mine, its = before.interval, after.interval
    if mine is None or its is None:
        return Answer.CANNOT_TELL
    if kinds == {Qualifier.AT_LEAST}:
        return _floors_apart(_floor(earlier), _floor(later), carried)
    if carried:
        # A count never falls: what was reached by the earlier time still holds at the later one.
        mine = Interval(mine.low, None, low_open=mine.low_open)
    return Answer.of(not mine.meets(its))


def _floors_apart(before: Interval, after: Interval, carried: bool) -> Answer:
    if carried:
        return Answer.of(after.less(before) is Answer.TRUE)
    return Answer.of(not before.meets(after))


def _floor(claim: Claim) -> Interval:
    """Return where the floor of an *at least* lies: "20 to 21" leaves it between the two."""
    low, high = claim.quantity.floor, claim.quantity.ceiling
    if low is None:
        raise ValueError(f"{claim.id} states no floor")
    return Interval(low, low if high is None else high)


def _same_measure(a: Claim, b: Claim, tally: Tally) -> Answer:
    if a.quantity.unit != b.quantity.unit:
        return Answer.FALSE
    return _same_day(a.since or tally.since, b.since or tally.since)


def _same_day(a: Day | None, b: Day | None) -> Answer:
    if a == b:
        return Answer.TRUE
    if a is None or b is None:
        return Answer.CANNOT_TELL
    return Answer.FALSE if a.is_after(b) or b.is_after(a) else Answer.CANNOT_TELL
