"""A changed field with the sources of each side."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.contract.changes import Changed, FieldChange
from dashboard.contract.record import Record

_STEP = re.compile(r"[a-z_]+|\[\d+\]")
_KEPT_BOOKS = ("revision", "refs", "updated_at", "correction.")
"""Members that say something of the record's making and nothing of the world."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Old and new value of a field, and the ids of the sources that stand behind each."""

    change: FieldChange
    old: tuple[str, ...]
    new: tuple[str, ...]
    """Those that came with the change, where some did; else all that stand behind it now."""


def cited_fields(changed: Changed) -> tuple[Cited, ...]:
    """Return the fields that say something of the world, each with its sources."""
    return tuple(_cited(changed, one) for one in changed.fields if is_fact(one.field))


def is_fact(field: str) -> bool:
    """Tell whether a field says something of the world, by its path from the record."""
    return not field.startswith(_KEPT_BOOKS) and not field.endswith(".refs")


def cites(record: Record, field: str) -> tuple[str, ...]:
    """Return the sources of a field: those of the innermost part that names any."""
    found: tuple[str, ...] = record.refs or ()
    part: object = record
    for step in _STEP.findall(field):
        if step.startswith("["):
            at = int(step[1:-1])
            part = part[at] if isinstance(part, tuple) and at < len(part) else None
        else:
            part = getattr(part, step, None)
        found = getattr(part, "refs", None) or found
    return found


def _cited(changed: Changed, change: FieldChange) -> Cited:
    old, new = cites(changed.old, change.field), cites(changed.new, change.field)
    known = {*old, *(changed.old.refs or ())}
    fresh = tuple(name for name in new if name not in known)
    return Cited(change, old, fresh or new)
