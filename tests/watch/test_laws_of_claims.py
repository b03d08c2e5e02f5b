"""What holds of any claims: their headline has one order, and a conflict leaves no true count."""

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.contract.answer import Answer
from dashboard.contract.qualifier import Qualifier
from dashboard.contract.quantity import Quantity
from dashboard.watch.conflict import comparisons
from dashboard.watch.tally import headline
from tests.watch.documents import Json, claim, counted
from tests.watch.quantities import MOST, quantities

SIGNS = ("", "≥", ">", "≤", "<", "~")
TIMES = ("2025-11-16T00:00:00Z", "2025-11-17T00:00:00Z")
BOUNDED = tuple(set(Qualifier) - {Qualifier.ABOUT, Qualifier.UNKNOWN})
COUNTS = [Fraction(half, 2) for half in range(2 * MOST + 3)]
"""Whole numbers and halves, to just above the highest figure: enough to lie in any interval."""


def sign(part: str) -> str:
    return "≥" if part.endswith("+") else part.rstrip("0123456789-")


@given(st.lists(quantities(), min_size=1))
@settings(deadline=None)
def test_a_headline_has_one_order_whatever_the_order_of_claims(stated: list[Json]) -> None:
    read = [Quantity.model_validate(one) for one in stated]
    said = headline(read)
    assert headline(read[::-1]) == said
    assert headline(read + read) == said
    if said != "unknown":
        ranks = [SIGNS.index(sign(part)) for part in said.split(", ")]
        assert ranks == sorted(set(ranks))


def holds(stated: Json, count: Fraction) -> bool:
    """Tell whether a count is what a claim says it is."""
    value, low, high = (Fraction(stated.get(name, 0)) for name in ("value", "low", "high"))
    match stated["qualifier"]:
        case Qualifier.EXACT:
            return count == value
        case Qualifier.AT_LEAST:
            return count >= max(value, low)
        case Qualifier.MORE_THAN:
            return count > value
        case Qualifier.AT_MOST:
            return count <= value
        case Qualifier.FEWER_THAN:
            return count < value
        case _:
            return low <= count <= high


@given(quantities(BOUNDED), quantities(BOUNDED), st.booleans())
@settings(deadline=None, max_examples=300)
def test_claims_conflict_where_no_count_that_never_falls_is_both(
    earlier: Json, later: Json, at_once: bool
) -> None:
    times = (TIMES[1] if at_once else TIMES[0], TIMES[1])
    claims = [claim("a", earlier, as_of=times[0]), claim("b", later, as_of=times[1])]
    (pair,) = comparisons(*counted(*claims))
    (turned,) = comparisons(*counted(*reversed(claims)))
    assert turned.conflict is pair.conflict
    possible = any(
        holds(earlier, before) and holds(later, after)
        for before, after in product(COUNTS, COUNTS)
        if (before == after if at_once else before <= after)
    )
    if pair.floors:
        # Floors always leave a count; that they differ is what conflicts.
        assert possible
    else:
        assert pair.conflict is Answer.of(not possible)


@given(quantities(), quantities(), st.sampled_from(["disputed", "unknown"]))
@settings(deadline=None)
def test_a_claim_in_doubt_never_surely_conflicts(one: Json, other: Json, standing: str) -> None:
    sure, doubtful = (
        comparisons(*counted(claim("a", one, standing=said), claim("b", other)))[0].conflict
        for said in ("reported", standing)
    )
    assert doubtful is (Answer.FALSE if sure is Answer.FALSE else Answer.CANNOT_TELL)
