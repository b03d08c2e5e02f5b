"""The references that a strike and a tally give."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.contract.record import Record
from dashboard.contract.strikes import Tally


def strike_refs(record: Record) -> Sequence[str]:
    """Return the references of a strike, or of a tally and its claims."""
    return tally_refs(record) if isinstance(record, Tally) else record.refs or ()


def tally_refs(tally: Tally) -> list[str]:
    """Return the references of a tally and of all its claims."""
    return [*(tally.refs or ()), *(ref for claim in tally.claims for ref in claim.refs or ())]
