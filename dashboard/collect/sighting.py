"""What a source says, in records of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dashboard.contract.record import Record
from dashboard.contract.sources import Source as Cited

PANELS = (
    "strikes.count", "strikes.killed", "strikes.events", "posture", "congress", "polling",
    "designations", "clocks", "developments", "scenarios", "indicators",
)  # fmt: skip
"""Where a sighting may stand. The record of the two tallies is a `Claim`."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One record as one source gives it.

    **Identity is the record's id**, made by `identity()` of the service's own keys, never of
    wording: two sightings of one panel with one id are one fact seen twice. The engine then

    - makes one record with the refs of both where they agree. They agree where each figure, day
      and enumerated word that both state is equal; the word `unknown` and an absent member state
      nothing; titles, questions and other wording are taken
      from the first source in the order of the registry, what only one states is added.
    - keeps two records side by side where they do not, both `disputed`; the second gets the id
      `ID.SOURCE`. Nothing is averaged.
    - joins the steps of two designations of one id, whoever states them.

    A source leaves `refs`, `revision`, `updated_at` and `correction` empty: the engine writes
    them, comparing with the document published before. It gives a `correction` only where the
    service itself states one. A record's `steps` may bear refs; those the engine keeps, and it
    adds the source's own where a step has none.
    """

    panel: str
    """One of `PANELS`."""
    record: Record
    """A model of the contract, so that a bad value is the source's own to tell in `said`."""
    cited: Cited
    """The entry of `sources` it rests on: its id by `identity()` too, its url one a person can
    open, its `retrieved_at` the `fetched_at` of the answer. No number: the engine gives it."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An id that the service itself takes back; what only vanishes is none."""

    id: str
    """Of a record, by `identity()`."""
    at: datetime
    """When the service took it back, in UTC."""
    reason: str
    """One sentence."""


@dataclass(frozen=True, slots=True)
class Gleaned:
    """What the answers of one run come to."""

    sightings: tuple[Sighting, ...] = ()
    said: tuple[str, ...] = ()
    """What was left out and why, one clean sentence each, naming the thing: no times of the run
    in it, since an equal answer must give equal sentences. At most a few dozen: many of one kind
    are one sentence with a count."""
    withdrawn: tuple[Withdrawal, ...] = ()
