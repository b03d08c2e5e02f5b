"""What the desk corrects in records that others give."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from typing import Any

from dashboard.collect.merge import BY, Placed
from dashboard.collect.said import DESK
from dashboard.collect.wire import Json

_PART = re.compile(r"([A-Za-z_]+)|\[(\d{1,5})\]")


def correct(records: Placed, corrections: Iterable[Json]) -> list[str]:
    """Put the desk's values in the place of others, and say of each what stood there.

    Returns one sentence for each correction whose record or member is not there.
    """
    lost = []
    by_id = {record_id: (panel, record_id) for panel, record_id in records}
    for correction in corrections:
        key = by_id.get(correction["id"])
        if key is None:
            lost.append(f"a correction of the desk names {correction['id']}, which is not there")
            continue
        record = copy.deepcopy(records[key])
        try:
            was = [_set(record, path, value) for path, value in correction["set"].items()]
        except (KeyError, IndexError, TypeError):
            lost.append(f"a correction of {correction['id']} names a member that is not there")
            continue
        told = {"at": correction["at"], "note": correction["note"], "was": "; ".join(was)[:600]}
        refs = [*record.get("refs", ()), *correction.get("refs", ())]
        by = [*record[BY], DESK]
        standing = {"standing": "corrected", "correction": told, BY: list(dict.fromkeys(by))}
        records[key] = {**record, "refs": list(dict.fromkeys(refs)), **standing}
    return lost


def _set(record: Json, path: str, value: object) -> str:
    """Set the member at a path such as `tally.yea`; return what stood there, with its path."""
    steps = [int(index) if index else name for name, index in _PART.findall(path)]
    place: Any = record
    for step in steps[:-1]:
        place = place[step]
    if not isinstance(place, dict | list):
        raise TypeError("no member of it has members")
    try:
        old = place[steps[-1]]
    except KeyError:
        old = "absent"
    place[steps[-1]] = value
    return f"{path} {old}"
