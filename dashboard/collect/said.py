"""One source in one run: what it says now, or what it said last and since when it is old."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from dashboard.collect.sighting import PANELS, Gleaned, Sighting, Withdrawal
from dashboard.collect.wire import Json, stamp, wire
from dashboard.contract.moment import read_time

DESK = "desk"
"""The name of the desk's own file among the sources."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as one source gives it."""

    panel: str
    record: Json
    cited: Json | None = None
    """The source it rests on; None for what the desk writes, which cites by itself."""

    @classmethod
    def of(cls, sighting: Sighting) -> Self:
        """Return the entry of a sighting, its record referring to what it rests on.

        Raises ValueError for a panel that there is not, a fault of the source.
        """
        if sighting.panel not in PANELS:
            raise ValueError(f"there is no panel {sighting.panel}")
        record, cited = wire(sighting.record), wire(sighting.cited)
        refs = [cited["id"]]
        record["refs"] = list(dict.fromkeys([*record.get("refs", ()), *refs]))
        if "steps" in record:
            record["steps"] = [
                {**step, "refs": step.get("refs") or refs} for step in record["steps"]
            ]
        return cls(sighting.panel, record, cited)


@dataclass(frozen=True, slots=True)
class Said:
    """All that one source says."""

    name: str
    title: str
    good_at: datetime | None
    """When it was last read whole; None: never."""
    why_old: str = ""
    """Why it is not fresh, one sentence; empty where it is."""
    entries: tuple[Entry, ...] = ()
    said: tuple[str, ...] = ()
    """What it left out, one sentence each."""
    withdrawn: tuple[Withdrawal, ...] = ()
    sources: tuple[Json, ...] = ()
    """Sources that the desk lists."""
    retractions: tuple[Json, ...] = ()
    corrections: tuple[Json, ...] = ()
    head: tuple[tuple[str, Any], ...] = ()
    """Members of the head that the desk sets."""

    @classmethod
    def of(cls, name: str, title: str, gleaned: Gleaned, at: datetime) -> Self:
        """Return what a source says that has just been read."""
        entries = tuple(map(Entry.of, gleaned.sightings))
        said = tuple(dict.fromkeys(gleaned.said))
        return cls(name, title, at, "", entries, said, gleaned.withdrawn)

    def grown_old(self, why: str) -> Self:
        """Return the same, as what was said last by a source that cannot be read now."""
        return replace(self, why_old=why)

    def adding(self, sentence: str) -> Self:
        """Return the same with one more sentence about what is left out."""
        return replace(self, said=(*self.said, sentence))

    @property
    def is_fresh(self) -> bool:
        """Tell whether it was read in this run."""
        return not self.why_old

    def members(self) -> Json:
        """Return it as the members of a JSON object, for the next runs."""
        return {
            "name": self.name,
            "title": self.title,
            "good_at": None if self.good_at is None else stamp(self.good_at),
            "entries": [[entry.panel, entry.record, entry.cited] for entry in self.entries],
            "said": list(self.said),
            "withdrawn": [[one.id, stamp(one.at), one.reason] for one in self.withdrawn],
            "sources": list(self.sources),
            "retractions": list(self.retractions),
            "corrections": list(self.corrections),
            "head": dict(self.head),
        }

    @classmethod
    def read(cls, members: Json) -> Self:
        """Return what `members` states; raises ValueError, KeyError or TypeError if it is not."""
        good_at = members["good_at"]
        return cls(
            name=members["name"],
            title=members["title"],
            good_at=None if good_at is None else read_time(good_at).time,
            entries=tuple(_entries(members["entries"])),
            said=tuple(members["said"]),
            withdrawn=tuple(
                Withdrawal(key, read_time(at).time, reason)
                for key, at, reason in members["withdrawn"]
            ),
            sources=tuple(members["sources"]),
            retractions=tuple(members["retractions"]),
            corrections=tuple(members["corrections"]),
            head=tuple(members["head"].items()),
        )


def _entries(items: list[Any]) -> Iterator[Entry]:
    for panel, record, cited in items:
        if not isinstance(record, dict):
            raise TypeError("an entry without a record")
        yield Entry(panel, record, cited)
