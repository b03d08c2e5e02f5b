"""The document published before, taken apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from dashboard.collect.merge import Placed
from dashboard.collect.wire import Json
from dashboard.contract.feed import Document
from dashboard.contract.limits import DEFAULT_LIMITS, Limits
from dashboard.contract.moment import read_time
from dashboard.contract.reader import read

LISTS = (
    "posture", "congress", "polling", "designations", "clocks", "developments", "scenarios",
    "indicators",
)  # fmt: skip
"""The panels that are lists, but for sources and retractions."""
TALLIES = ("count", "killed")
OF_TALLY = "tally."
"""Before the name of a tally, the panel of the tally itself; its claims have `strikes.NAME`."""
TIMES = ("published_at", "as_of", "sequence")
"""Members of the head that tell of the publication and not of the world."""


class NotOursError(ValueError):
    """What stands at the place of the feed is no feed of ours; the message is a clause."""


@dataclass(frozen=True, slots=True)
class Last:
    """What was published before; empty where nothing was."""

    members: Json = field(default_factory=dict)
    records: Placed = field(default_factory=dict)

    @classmethod
    def of(cls, body: bytes, feed_id: str, limits: Limits = DEFAULT_LIMITS) -> Self:
        """Return the document of a file; raises NotOursError where it must not be written over."""
        document = read(body, limits)
        if not isinstance(document, Document):
            raise NotOursError(f"is no feed that can be read: {document.reason}")
        if document.head.feed_id != feed_id:
            raise NotOursError(f"holds the feed {document.head.feed_id}, not {feed_id}")
        members = json.loads(body.decode("utf-8-sig"))
        return cls(members, dict(placed(members)))

    @property
    def as_of(self) -> str | None:
        """Return its data cut-off as it states it, None where there is no document."""
        stated: str | None = self.members.get("as_of")
        return stated

    @property
    def published_at(self) -> datetime | None:
        """Return when it was published, in UTC."""
        stated = self.members.get("published_at")
        return None if stated is None else read_time(stated).time

    def by_id(self, name: str) -> dict[str, Json]:
        """Return the records of `sources` or `retractions` by their ids."""
        return {one["id"]: one for one in _items(self.members.get(name))}


def placed(members: Json) -> Iterator[tuple[tuple[str, str], Json]]:
    """Yield the records of a document, tallies and claims among them, by panel and id."""
    strikes = members.get("strikes")
    strikes = strikes if isinstance(strikes, dict) else {}
    for name in TALLIES:
        tally = strikes.get(name)
        if isinstance(tally, dict) and "id" in tally:
            own = {member: value for member, value in tally.items() if member != "claims"}
            yield (f"{OF_TALLY}{name}", tally["id"]), own
            for claim in _items(tally.get("claims")):
                yield (f"strikes.{name}", claim["id"]), claim
    for event in _items(strikes.get("events")):
        yield ("strikes.events", event["id"]), event
    for panel in LISTS:
        for record in _items(members.get(panel)):
            yield (panel, record["id"]), record


def _items(stated: object) -> list[Json]:
    items = stated if isinstance(stated, list) else []
    return [item for item in items if isinstance(item, dict) and isinstance(item.get("id"), str)]
