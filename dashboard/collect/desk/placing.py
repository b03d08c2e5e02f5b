"""Where an entry goes in the members of the desk's file."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from dashboard.collect.desk.form import FormError
from dashboard.collect.desk.reading import CORRECTIONS
from dashboard.collect.last import LISTS, placed
from dashboard.collect.wire import Json, stamp

_PANELS = {
    "posture": "posture", "action": "congress", "clock": "clocks", "development": "developments",
    "indicator": "indicators", "source": "sources",
}  # fmt: skip
"""The lists of entries that are records as they are typed."""
_LABELS = {"count": "strikes", "killed": "people killed"}
_STEP = ("status", "occurred", "reported", "attributed_to", "refs", "text")
_ORDER = ("status", "comment", "language", "strikes", *LISTS, "sources", "retractions", CORRECTIONS)


def place(members: Json, kind: str, values: Mapping[str, Any], at: datetime) -> tuple[Json, str]:
    """Return the members with one entry more, and its id.

    An id that nobody gave is made of the day and a number, never of wording. Raises FormError
    where the entry belongs to what is not there, or repeats an id.
    """
    found, values = copy.deepcopy(members), dict(values)
    match kind:
        case "claim":
            name = values.pop("tally")
            if name == "killed" and values["quantity"]["unit"] == "strikes":
                values["quantity"]["unit"] = "people"
            strikes = found.setdefault("strikes", {})
            tally = strikes.setdefault(name, {"id": f"strikes.{name}", "label": _LABELS[name]})
            entry_id = _append(tally.setdefault("claims", []), found, kind, values, at)
        case "strike":
            events = found.setdefault("strikes", {}).setdefault("events", [])
            entry_id = _append(events, found, kind, values, at)
        case "designation":
            entry_id = _step(found, values, at)
        case "level":
            entry_id = _level(found, values, at)
        case "retraction":
            entry_id = values["id"]
            retractions = found.setdefault("retractions", [])
            _refuse_double(entry_id, (one["id"] for one in retractions))
            retractions.append({**values, "at": stamp(at)})
        case "correction":
            entry_id = values["id"]
            right = {values.pop("member"): values.pop("value")}
            found.setdefault(CORRECTIONS, []).append({**values, "at": stamp(at), "set": right})
        case _:
            panel = found.setdefault(_PANELS[kind], [])
            entry_id = _append(panel, found, kind, values, at)
    return {name: found[name] for name in sorted(found, key=_rank)}, entry_id


def _append(
    records: list[Json], members: Json, kind: str, values: dict[str, Any], at: datetime
) -> str:
    taken = set(_ids(members, kind))
    entry_id: str = values.pop("id", "") or _new_id(kind, taken, at)
    _refuse_double(entry_id, taken)
    records.append({"id": entry_id, **values})
    return entry_id


def _step(members: Json, values: dict[str, Any], at: datetime) -> str:
    step = {name: values.pop(name) for name in _STEP if name in values}
    designations = members.setdefault("designations", [])
    own = values.get("id")
    same = next((one for one in designations if own is not None and one["id"] == own), None)
    if same is None:
        return _append(designations, members, "designation", {**values, "steps": [step]}, at)
    same.setdefault("steps", []).append(step)
    return str(own)


def _level(members: Json, values: dict[str, Any], at: datetime) -> str:
    own = values.pop("indicator")
    for indicator in members.get("indicators") or ():
        if indicator["id"] == own:
            indicator["assessed"] = {**values, "at": stamp(at)}
            return str(own)
    raise FormError(f"the desk has no indicator {own}; add it first")


def _new_id(kind: str, taken: set[str], at: datetime) -> str:
    number = 1
    while (found := f"desk.{kind}.{at:%Y%m%d}-{number}") in taken:
        number += 1
    return found


def _ids(members: Json, kind: str) -> Iterator[str]:
    # Sources have a space of ids of their own.
    if kind == "source":
        yield from (one["id"] for one in members.get("sources") or ())
        return
    yield from (record_id for (_, record_id), _ in placed(members))
    yield from (one["id"] for one in members.get("retractions") or ())


def _refuse_double(entry_id: str, taken: Iterator[str] | set[str]) -> None:
    if entry_id in taken:
        raise FormError(f"the desk has an entry {entry_id} already")


def _rank(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)
