"""The headline of a tally: it spans its claims, kind by kind, and averages nothing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dashboard.contract.qualifier import Qualifier
from dashboard.contract.quantity import Quantity
from dashboard.contract.strikes import Tally
from dashboard.watch.counting import Reckoning
from dashboard.watch.figure import UNKNOWN, figures, span_text

NO_CLAIMS = "no claims reported"
NONE_STANDS = "no claim stands"

_KINDS = (
    (Qualifier.EXACT, Qualifier.RANGE),
    (Qualifier.AT_LEAST,),
    (Qualifier.MORE_THAN,),
    (Qualifier.AT_MOST,),
    (Qualifier.FEWER_THAN,),
    (Qualifier.ABOUT,),
)
"""In the order of the headline; an exact figure and a range are of one kind."""


def tally_headline(tally: Tally, reckoning: Reckoning) -> str:
    """Return the headline of a tally's claims that count or may count, such as `20-21+`.

    Each kind is spanned from its lowest to its highest figure, and no kind is made another.
    """
    if not tally.claims:
        return NO_CLAIMS
    claims = reckoning.reckoned(tally.claims)
    if not claims:
        return NONE_STANDS
    return headline([claim.quantity for claim in claims])


def headline(quantities: Sequence[Quantity]) -> str:
    """Return the quantities spanned kind by kind; `unknown` only where nothing else is said."""
    spans = [span_text(kind[0], *span) for kind in _KINDS if (span := _span(kind, quantities))]
    return ", ".join(spans) or UNKNOWN


def _span(
    kind: tuple[Qualifier, ...], quantities: Sequence[Quantity]
) -> tuple[Decimal, Decimal] | None:
    stated = [
        span
        for quantity in quantities
        if quantity.qualifier in kind and (span := figures(quantity)) is not None
    ]
    if not stated:
        return None
    return min(low for low, _ in stated), max(high for _, high in stated)
