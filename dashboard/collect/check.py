"""The last look before a document is published: our own reader must take it clean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.collect.last import LISTS, OF_TALLY, TALLIES
from dashboard.collect.wire import Json, text
from dashboard.contract.feed import Document
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read

Key = tuple[str, str]
"""Panel and id of a record."""

_PLACE = re.compile(r"(strikes\.(?:count|killed)\.claims|strikes\.\w+|\w+)(?:\[(\d+)\])?")
_LISTS = frozenset({"strikes.events", *LISTS, "sources"})


class UncleanError(Exception):
    """No document that our reader takes clean can be made; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A document as our reader takes it."""

    members: Json
    body: bytes
    document: Document
    faults: Mapping[Key, str]
    """The records that it would hold back or flag, each with a reason; empty if it is clean."""


def check(members: Json, limits: Limits) -> Checked:
    """Return what our reader says of a document.

    Raises UncleanError where it is refused, or where what is at fault is no record.
    """
    body = text(members).encode()
    document = read(body, limits)
    if not isinstance(document, Document):
        raise UncleanError(f"the document would be refused: {document.reason}")
    found: dict[Key, str] = {}
    for path, why in _faults(document):
        key, rest = _key(members, path)
        if key is None:
            # Without its status, for one, a document would tell an exercise as the real thing.
            raise UncleanError(f"the document would not be clean: {path} {why}")
        found.setdefault(key, f"{rest} {why}".strip())
    return Checked(members, body, document, found)


def _faults(document: Document) -> list[tuple[str, str]]:
    held = [(one.path, one.reason) for one in document.held_back]
    flags = [flag.partition(" ") for flag in document.flags]
    return held + [(path, why) for path, _, why in flags]


def _key(members: Json, path: str) -> tuple[Key | None, str]:
    """Return the record at or above a path and the path from it; None for what is no record."""
    place = _PLACE.match(path)
    if place is None:
        return None, path
    rest = path[place.end() :].removeprefix(".")
    name, index = place[1], place[2]
    if name.endswith(".claims") and index is not None:
        panel = name.removesuffix(".claims")
        tally = members["strikes"][panel.partition(".")[2]]
        return _at(panel, tally["claims"], index), rest
    strikes, _, tally_name = name.partition(".")
    if strikes == "strikes" and tally_name in TALLIES:
        own = members["strikes"][tally_name]["id"]
        return (f"{OF_TALLY}{tally_name}", own), rest
    if name in _LISTS and index is not None:
        records = members["strikes"]["events"] if name == "strikes.events" else members[name]
        return _at(name, records, index), rest
    return None, path


def _at(panel: str, records: list[dict[str, Any]], index: str) -> Key:
    return panel, str(records[int(index)].get("id"))
