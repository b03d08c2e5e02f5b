"""References that name nothing in the feed: they would be flagged, so they wait."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from dashboard.collect.wire import Json

_OF_RECORDS = ("links", "answers_to")
_OF_ONE = ("indicator", "replaced_by")


def sources_named(record: Json) -> set[str]:
    """Return the ids of the sources that a record and its parts refer to."""
    found: set[str] = set()
    _walk(record, found)
    return found


def _walk(value: object, found: set[str]) -> None:
    if isinstance(value, dict):
        found.update(value.get("refs") or ())
        for member in value.values():
            _walk(member, found)
    elif isinstance(value, list):
        for item in value:
            _walk(item, found)


def without_strays(
    record: Json, sources: Collection[str], records: Collection[str]
) -> tuple[Json, list[str]]:
    """Return a record without the references that name nothing, and these references."""
    strays: list[str] = []
    return _part(record, sources, records, strays), strays


def _part(value: Any, sources: Collection[str], records: Collection[str], strays: list[str]) -> Any:
    if isinstance(value, list):
        return [_part(item, sources, records, strays) for item in value]
    if not isinstance(value, dict):
        return value
    found: Json = {}
    for name, member in value.items():
        named = sources if name == "refs" else records
        if name == "refs" or name in _OF_RECORDS:
            strays += (one for one in member or () if one not in named)
            found[name] = [one for one in member or () if one in named]
        elif name in _OF_ONE and isinstance(member, str) and member not in named:
            strays.append(member)
        else:
            found[name] = _part(member, sources, records, strays)
    return found
