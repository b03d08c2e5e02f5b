"""A service that answers a plan from excerpts, without any network."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Source
from dashboard.contract.congress import Action
from dashboard.contract.record import Record

EXCERPTS = Path(__file__).parent / "excerpts"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
CAME = datetime(2026, 3, 1, 12, 0, 5, tzinfo=UTC)


def excerpt(name: str) -> bytes:
    return (EXCERPTS / name).read_bytes()


@dataclass(frozen=True)
class Reply:
    """What stands behind an address; a status without a body by default."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    media: str = ""


Replies = Mapping[str, bytes | Reply]
"""Bodies by a regular expression that is looked for in the address with its query."""


def address_of(ask: Ask) -> str:
    query = urlencode(list(ask.params.items()))
    return f"{ask.address}{'&' if '?' in ask.address else '?'}{query}" if query else ask.address


def carry_out(
    source: Source, replies: Replies, now: datetime = NOW, *, first: bool = False
) -> list[Raw]:
    """The answers to the plan of a source, or the first alone; what nothing fits is not there."""
    raws: list[Raw] = []
    plan = source.plan(now)
    ask = next(plan, None)
    while ask is not None:
        raws.append(_raw(ask, replies))
        if first:
            break
        try:
            ask = plan.send(raws[-1])
        except StopIteration:
            ask = None
    return raws


def glean(source: Source, replies: Replies) -> Gleaned:
    return source.parse(carry_out(source, replies))


def asked(raws: Sequence[Raw]) -> list[str]:
    return [raw.address for raw in raws]


def by_id(gleaned: Gleaned) -> dict[str, Record]:
    return {sighting.record.id: sighting.record for sighting in gleaned.sightings}


def action(gleaned: Gleaned, key: str) -> Action:
    record = by_id(gleaned)[key]
    assert isinstance(record, Action)
    return record


def _raw(ask: Ask, replies: Replies) -> Raw:
    address = address_of(ask)
    reply = next(
        (one for form, one in replies.items() if re.search(form, address)), Reply(b"", 404)
    )
    if isinstance(reply, bytes):
        reply = Reply(reply)
    return Raw(ask, address, reply.body, CAME, reply.media, reply.status, reply.headers)
