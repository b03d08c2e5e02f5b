"""What a record says of its own history, by what stood in its place before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from dashboard.collect.merge import BY
from dashboard.collect.wire import Json, stamp

_OF_HISTORY = ("revision", "updated_at", "correction")
_ASIDE = frozenset({*_OF_HISTORY, "as_of", BY})
"""Members that tell nothing new of the world when they alone differ."""
_CORRECTED: Mapping[str, tuple[str, ...]] = {
    "strikes.count": ("quantity", "since"),
    "strikes.killed": ("quantity", "since"),
    "strikes.events": ("killed", "occurred", "ordinal", "domain"),
    "polling": ("answers", "sample_size", "margin_of_error", "field_start", "field_end"),
    "clocks": ("days", "start"),
}
"""Figures and days by panel: to state another one is to correct the first, not to go on."""
_OF_VOTE = ("tally", "outcome", "occurred")
_OPEN = (None, "unknown", "pending")
_MOST = 600


def is_changed(record: Json, before: Json) -> bool:
    """Tell whether a record says anything else than the one that stood in its place."""
    return _facts(record) != _facts(before)


def with_history(panel: str, record: Json, before: Json | None, now: datetime) -> Json:
    """Return a record with its revision, the time it changed, and its correction.

    A first record states none of them. A figure or a day that is replaced is a correction; what
    is added, and what goes on (a measure that passes, a ship that arrives), is none.
    """
    if before is None:
        return record
    if not is_changed(record, before):
        told = {name: before[name] for name in _OF_HISTORY if name in before}
        return {**record, **told}
    revision = max(record.get("revision") or 1, (before.get("revision") or 1) + 1)
    found = {**record, "revision": revision, "updated_at": stamp(now)}
    correction = (
        _own_correction(record, before) or _correction(panel, record, before, now)
        or before.get("correction")
    )  # fmt: skip
    return found if correction is None else {**found, "correction": correction}


def _facts(record: Json) -> Json:
    return {name: value for name, value in record.items() if name not in _ASIDE}


def _own_correction(record: Json, before: Json) -> Json | None:
    own: Json | None = record.get("correction")
    return None if own == before.get("correction") else own


def _correction(panel: str, record: Json, before: Json, now: datetime) -> Json | None:
    names = _CORRECTED.get(panel, ())
    if panel == "congress" and record.get("kind") == "vote":
        names = _OF_VOTE
    replaced = [
        (path, old, new)
        for name in names
        if not (name == "outcome" and before.get(name) in _OPEN)
        for path, old, new in _replaced(before.get(name), record.get(name), name)
    ]
    if not replaced:
        return None
    note = "; ".join(f"{path}: {old} → {new}" for path, old, new in replaced)
    was = "; ".join(f"{path} {old}" for path, old, _ in replaced)
    return {"at": stamp(now), "note": f"now stated as {note}"[:_MOST], "was": was[:_MOST]}


def _replaced(old: object, new: object, path: str) -> Iterator[tuple[str, str, str]]:
    if old is None or old == new:
        return
    match old, new:
        case dict(), dict():
            for name in old:
                yield from _replaced(old[name], new.get(name), f"{path}.{name}")
        case list(), list() if len(old) == len(new):
            for index, (one, other) in enumerate(zip(old, new, strict=True)):
                yield from _replaced(one, other, f"{path}[{index}]")
        case _:
            yield path, _shown(old), "absent" if new is None else _shown(new)


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_shown(one)}" for name, one in value.items())
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return str(value)[:100]
