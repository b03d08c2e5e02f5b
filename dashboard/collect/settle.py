"""What is to be published of a run, if anything is new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dashboard.collect.check import Checked, Key, UncleanError, check
from dashboard.collect.document import COLLECTED, Terms, build
from dashboard.collect.last import TIMES, Last
from dashboard.collect.said import DESK, Said
from dashboard.collect.wire import Json, text
from dashboard.contract.changes import Change, changes
from dashboard.contract.feed import Document
from dashboard.contract.limits import DEFAULT_LIMITS, Limits
from dashboard.contract.reader import read

_MOST_SAID = 100
_ROUNDS = 5
"""How often a document is made anew without what was at fault in it."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A document, and whether it is worth publishing."""

    checked: Checked
    said: tuple[str, ...]
    """What was contradicted, left out or kept, one sentence each."""
    is_new: bool
    """False where the last document says the same and is recent enough."""
    changes: tuple[Change, ...] = ()
    """From the last document to this one; all of this one's records where there is none."""


def settle(
    everyone: Sequence[Said],
    last: Last,
    terms: Terms,
    *,
    renew: timedelta,
    now: datetime,
    as_of: datetime,
    limits: Limits = DEFAULT_LIMITS,
) -> Settled:
    """Return the document of a run; raises UncleanError where none can be made. Pure.

    `as_of` is when the run began: nothing that came later can be missing from it.

    Where it says what the last one says, it is new only after `renew`, and then only if a public
    source was read: else the feed would look fresh without anybody having looked.
    """
    barred: dict[Key, str] = {}
    for _ in range(_ROUNDS):
        left_out = [f"{key} left out: {why}" for (_, key), why in barred.items()]
        built = build(everyone, last, terms, now=now, as_of=as_of, barred=barred)
        members = _with_age(built.members, everyone, last)
        members[COLLECTED]["said"] += left_out[:_MOST_SAID]
        checked = check(members, limits)
        if not checked.faults:
            said = (*built.said, *left_out[:_MOST_SAID])
            return _settled(checked, said, last, _is_due(everyone, last, renew, now), limits)
        barred |= checked.faults
    (_, first), why = next(iter(checked.faults.items()))
    raise UncleanError(f"the document would not be clean: {first}: {why}")


def _with_age(members: Json, everyone: Sequence[Said], last: Last) -> Json:
    """Return the members with the cut-off of the last document if no public source was read."""
    public = [said for said in everyone if said.name != DESK]
    if public and not _looked(everyone) and last.as_of is not None:
        return {**members, "as_of": last.as_of}
    return members


def _settled(
    checked: Checked, said: tuple[str, ...], last: Last, is_due: bool, limits: Limits
) -> Settled:
    if _content(checked.members) == _content(last.members):
        return Settled(checked, said, is_due)
    return Settled(checked, said, True, _changes(last, checked, limits))


def _looked(everyone: Sequence[Said]) -> bool:
    return any(said.is_fresh for said in everyone if said.name != DESK)


def _content(members: Json) -> Json:
    return {name: value for name, value in members.items() if name not in TIMES}


def _is_due(everyone: Sequence[Said], last: Last, renew: timedelta, now: datetime) -> bool:
    published = last.published_at
    return _looked(everyone) and (published is None or now - published >= renew)


def _changes(last: Last, checked: Checked, limits: Limits) -> tuple[Change, ...]:
    return changes(_before(last, checked.document, limits), checked.document)


def _before(last: Last, document: Document, limits: Limits) -> Document:
    members = last.members or {
        "version": "1.0",
        "feed_id": document.head.feed_id,
        "title": document.head.title,
        "published_at": "2025-01-01T00:00:00Z",
        "as_of": "2025-01-01T00:00:00Z",
    }
    found = read(text(members).encode(), limits)
    return found if isinstance(found, Document) else document
