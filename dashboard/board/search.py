"""Words in any field of a record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from dashboard.contract.leaves import leaves
from dashboard.contract.record import Record

R = TypeVar("R", bound=Record)


def matching(records: Sequence[R], words: str) -> Sequence[R]:
    """Return the records in which every one of `words` stands in some field, case aside."""
    wanted = words.casefold().split()
    if not wanted:
        return records
    return [record for record in records if _holds(record, wanted)]


def _holds(record: Record, wanted: Sequence[str]) -> bool:
    text = _text(record)
    return all(word in text for word in wanted)


def _text(record: Record) -> str:
    return "\n".join(leaves(record).values()).casefold()
