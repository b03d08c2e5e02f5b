"""The headline of a tally: it spans its claims, kind by kind, and averages nothing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dashboard.contract.feed import Document
from dashboard.contract.qualifier import Qualifier
from dashboard.contract.quantity import Quantity
from dashboard.contract.strikes import Tally
from dashboard.watch.counting import Reckoning
from dashboard.watch.figure import UNKNOWN, figures, span_text
from dashboard.watch.lack import UNREADABLE

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
    Without such a claim it says why: none was reported, none stands, none could be read.
    """
    claims = reckoning.claims(tally)
    if claims:
        return headline([claim.quantity for claim in claims])
    return NONE_STANDS if tally.claims else _why_empty(tally, reckoning.document)


def headline(quantities: Sequence[Quantity]) -> str:
    """Return the quantities spanned kind by kind; `unknown` only where nothing else is said."""
    spans = [span_text(kind[0], *span) for kind in _KINDS if (span := _span(kind, quantities))]
    return ", ".join(spans) or UNKNOWN


def _why_empty(tally: Tally, document: Document) -> str:
    killed = document.strikes.killed
    name = "killed" if killed is not None and killed.id == tally.id else "count"
    claims = f"strikes.{name}.claims["
    if any(taken.path.startswith(claims) for taken in document.retracted):
        return NONE_STANDS
    if any(held.path.startswith(claims) for held in document.held_back):
        return UNREADABLE
    return NO_CLAIMS


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
