"""What has been told of every record by a second of the story, with its revision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dashboard.exercise.beat import Beat, Json, Told
from dashboard.exercise.stage import Stage, stamp


@dataclass(slots=True)
class Ledger:
    """The records as they stand, by panel in the order in which they were told first."""

    panels: dict[str, dict[str, Json]] = field(default_factory=dict)
    retractions: list[Json] = field(default_factory=list)

    @property
    def ids(self) -> set[str]:
        """The ids of all that stands."""
        return {name for records in self.panels.values() for name in records}

    def take(self, one: Told, at: str) -> None:
        """Take down one beat."""
        if isinstance(one, Beat):
            self.panels.setdefault(one.panel, {})[one.id] = one.record
            return
        for records in self.panels.values():
            records.pop(one.id, None)
        stated: Json = {"id": one.id, "at": at, "reason": one.reason}
        self.retractions.append(stated | {"replaced_by": one.replaced_by})


def told_by(told: Iterable[Told], stage: Stage, second: int) -> Ledger:
    """Return how the records of a story stand at a second of it.

    A revision rises with each change, whatever documents were made of the times between.
    """
    heard = [one for one in told if stage.timeline.second(one.place) <= second]
    ledger, seen = Ledger(), dict[str, Json]()
    revised = dict[str, Json]()
    for place in sorted({one.place for one in heard}):
        at = stamp(stage.timeline.time(place))
        for one in heard:
            if one.place == place:
                ledger.take(one, at)
        for name, record in _standing(ledger).items():
            if seen.get(name) != record:
                revised[name] = record | _revision(revised.get(name), at)
                seen[name] = record
    for records in ledger.panels.values():
        records.update((name, revised[name]) for name in records)
    return ledger


def _revision(before: Json | None, at: str) -> Json:
    last = 0 if before is None else before["revision"]
    return {"updated_at": at, "revision": int(str(last)) + 1}


def _standing(ledger: Ledger) -> dict[str, Json]:
    ids = ledger.ids
    every = (record for records in ledger.panels.values() for record in records.values())
    return {str(record["id"]): _linked(record, ids) for record in every}


def _linked(record: Json, ids: set[str]) -> Json:
    """Return a record whose links name only what is there by now."""
    links = record.get("links")
    if not isinstance(links, Sequence):
        return record
    return record | {"links": [name for name in links if name in ids]}
