"""The last look before a document is published: our own reader must take it clean."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.collect.document import COLLECTED
from dashboard.collect.last import LISTS, Last
from dashboard.collect.merge import Placed
from dashboard.collect.wire import Json, text
from dashboard.contract.feed import Document
from dashboard.contract.limits import DEFAULT_LIMITS, Limits
from dashboard.contract.reader import read

_PLACE = re.compile(r"(strikes\.(?:count|killed)\.claims|strikes\.\w+|\w+)(?:\[(\d+)\])?")
_PANELS = frozenset({"strikes", *LISTS, "sources", "retractions"})
_ROUNDS = 4


class UncleanError(Exception):
    """No document that our reader takes clean can be made; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that our reader takes clean."""

    members: Json
    body: bytes
    document: Document
    said: tuple[str, ...]
    """What had to be left out, one sentence each."""


def check(members: Json, last: Last, limits: Limits = DEFAULT_LIMITS) -> Checked:
    """Return the document, without what our reader would hold back or flag.

    In the place of such a record stands what the last document had there, if it had anything.
    Raises UncleanError where nothing helps.
    """
    members = copy.deepcopy(members)
    said: list[str] = []
    before: Placed = dict(last.records)
    for _ in range(_ROUNDS):
        body = text(members).encode()
        document = read(body, limits)
        if not isinstance(document, Document):
            raise UncleanError(f"the document would be refused: {document.reason}")
        faults = {held.path: held.reason for held in document.held_back}
        faults |= {flag.partition(" ")[0]: flag.partition(" ")[2] for flag in document.flags}
        if not faults:
            return Checked(members, body, document, tuple(said))
        mended = _mend(members, faults, before)
        members.setdefault(COLLECTED, {}).setdefault("said", []).extend(mended)
        said += mended
    first, why = next(iter(faults.items()))
    raise UncleanError(f"the document would not be clean: {first} {why}")


def _mend(members: Json, faults: Mapping[str, str], before: Placed) -> list[str]:
    """Take the records at fault out of the lists they stand in; return a sentence for each."""
    said: list[str] = []
    places: dict[str, dict[int | None, str]] = {}
    for path, why in faults.items():
        found = _PLACE.match(path)
        if found is None or found[1].partition(".")[0] not in _PANELS:
            # A head without its status would tell an exercise as the real thing.
            raise UncleanError(f"the document would not be clean: {path} {why}")
        index = None if found[2] is None else int(found[2])
        places.setdefault(found[1], {}).setdefault(index, f"{path.removeprefix(found[0])} {why}")
    for place, wrong in places.items():
        *above, name = place.split(".")
        table = members
        for step in above:
            table = table[step]
        if not isinstance(table.get(name), list) or None in wrong:
            said.append(f"{place} left out: {next(iter(wrong.values())).strip()}")
            table.pop(name, None)
            continue
        kept = []
        for index, record in enumerate(table[name]):
            if index not in wrong:
                kept.append(record)
                continue
            said.append(f"{record.get('id')} left out: {wrong[index].strip(' .')}")
            old = before.pop((place.removesuffix(".claims"), record.get("id")), None)
            kept += [] if old is None else [old]
        table[name] = kept
    return said
