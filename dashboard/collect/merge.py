"""What all sources say of each thing: one record where they agree, two side by side where not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from dashboard.collect.agreement import DisagreeError, all_steps, together
from dashboard.collect.identity import identity
from dashboard.collect.said import Entry, Said
from dashboard.collect.wire import Json, stamp

_LONGEST = 120
"""Characters of an id made of another: less than the contract's 128, for a number behind it."""
Placed = dict[tuple[str, str], Json]
"""Records by panel and id, in their order."""
BY = "_from"
"""The member of a record, ignored by readers, that names the sources it comes from."""

BESIDE = "_beside"
"""The member of a record that contradicts another, naming that other's id."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The records of all sources."""

    records: Placed
    cited: dict[str, Json]
    """The sources they rest on, by id."""
    said: tuple[str, ...]
    """The contradictions, one sentence each."""


@dataclass(slots=True)
class _Side:
    """What some sources say together of one thing."""

    record: Json
    names: list[str]


@dataclass(slots=True)
class _Thing:
    """One thing, as every source sees it: more than one side, and it is disputed."""

    sides: list[_Side] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def hear(self, name: str, record: Json) -> None:
        """Take what one more source says: to the side it agrees with, else as a side of its own."""
        why: DisagreeError | None = None
        for side in self.sides:
            try:
                side.record = together(side.record, record)
            except DisagreeError as error:
                why = why or error
                continue
            if name not in side.names:
                side.names.append(name)
            return
        if why is not None:
            first = self.sides[0].names[0]
            who = f"{first} contradicts itself" if first == name else (
                f"{first} and {name} contradict each other"
            )  # fmt: skip
            self.said.append(f"{who} on {why.path}: {_shown(why.mine)} and {_shown(why.its)}")
        self.sides.append(_Side(record, [name]))


def merge(everyone: Sequence[Said]) -> Merged:
    """Return the records of all sources, the first source's wording before that of the later.

    A record of which only sources that are old speak says as of when. Nothing is averaged.
    """
    things: dict[tuple[str, str], _Thing] = {}
    cited: dict[str, Json] = {}
    ages: dict[str, datetime] = {}
    for said in everyone:
        if not said.is_fresh and said.good_at is not None:
            ages[said.name] = said.good_at
        gone = {one.id for one in said.withdrawn}
        for entry in said.entries:
            if entry.record["id"] not in gone:
                key = entry.panel, entry.record["id"]
                things.setdefault(key, _Thing()).hear(said.name, _plain(entry))
                if entry.cited is not None:
                    cited.setdefault(entry.cited["id"], entry.cited)
    for source in (source for said in everyone for source in said.sources):
        # A grade that the desk gives is added to what the service says of itself.
        cited[source["id"]] = {**cited.get(source["id"], {}), **source}
    records: Placed = {}
    for (panel, own_id), thing in things.items():
        for record in _records(own_id, thing, ages):
            records[panel, record["id"]] = record
    sentences = [f"{key[1]}: {why}" for key, thing in things.items() for why in thing.said]
    return Merged(records, cited, tuple(sentences))


def _plain(entry: Entry) -> Json:
    steps = entry.record.get("steps")
    return entry.record if steps is None else {**entry.record, "steps": all_steps(steps)}


def _records(own_id: str, thing: _Thing, ages: Mapping[str, datetime]) -> Iterator[Json]:
    taken = {own_id}
    for index, side in enumerate(thing.sides):
        record = {**side.record, BY: side.names}
        if index:
            record["id"] = _beside(own_id, side.names[0], taken)
            record[BESIDE] = own_id
        if thing.said:
            record["standing"] = "disputed"
            record["text"] = _with_dispute(record.get("text"), thing.said)
        if all(name in ages for name in side.names):
            record.setdefault("as_of", stamp(max(ages[name] for name in side.names)))
        yield record


def _beside(own_id: str, name: str, taken: set[str]) -> str:
    plain = f"{own_id}.{name}"
    plain = plain if len(plain) <= _LONGEST else identity(own_id, name)
    found, number = plain, 2
    while found in taken:
        found, number = f"{plain}-{number}", number + 1
    taken.add(found)
    return found


def _with_dispute(text: str | None, said: list[str]) -> str:
    # The contract gives a text 4,000 characters; the dispute must not be what is cut.
    words = ". ".join(said)[:1_500]
    return f"{words}. {(text or '')[:2_400]}".strip()


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_shown(one)}" for name, one in value.items())
    return str(value)[:80]
