"""One document of an exercise, to the byte."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Self

from dashboard.exercise.beat import Beat, Json, Told
from dashboard.exercise.crowd import crowd
from dashboard.exercise.ledger import Ledger, told_by
from dashboard.exercise.names import KESTRIA, NORVANE
from dashboard.exercise.plan import Plan
from dashboard.exercise.sources import sources
from dashboard.exercise.stage import Stage, stamp
from dashboard.exercise.story import story
from dashboard.exercise.strikes import COUNT, KILLED

PANELS = (
    "posture", "congress", "polling", "designations", "clocks", "developments", "scenarios",
    "indicators",
)  # fmt: skip
_TTL_SECONDS = 15
"""The least a feed may state: a story is played faster than it happens."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """A whole exercise: its documents are numbered from 0."""

    plan: Plan
    stage: Stage
    told: tuple[Told, ...]
    crowd: tuple[Beat, ...]
    moments: tuple[int, ...]
    """The second of the story at which each document comes out."""

    @classmethod
    def of(cls, plan: Plan) -> Self:
        """Return the exercise of a plan."""
        stage = Stage.of(plan)
        told = tuple(story(stage, plan.records))
        standing = sum(map(len, told_by(told, stage, stage.timeline.seconds).panels.values()))
        others = tuple(crowd(stage, plan.records - standing))
        return cls(plan, stage, told, others, stage.timeline.moments(plan.documents))

    def body(self, number: int) -> bytes:
        """Return the bytes of a document: ASCII, one record a line."""
        second = self.moments[number]
        ledger = told_by(self.told, self.stage, second)
        for beat in self.crowd:
            if self.stage.timeline.second(beat.place) <= second:
                ledger.panels.setdefault(beat.panel, {})[beat.id] = beat.record
        return "".join(_lines(self._head(number), ledger, sources(self.stage))).encode("ascii")

    def _head(self, number: int) -> Json:
        at = self.stage.timeline.at(self.moments[number])
        return {
            "version": "1.0",
            "feed_id": f"exercise.halmar-{self.plan.seed}",
            "title": f"{NORVANE}-{KESTRIA}",
            "status": "exercise",
            "published_at": stamp(at),
            "as_of": stamp(at),
            "expires_at": stamp(at + timedelta(seconds=self._fresh_seconds())),
            "ttl_seconds": _TTL_SECONDS,
            "sequence": number + 1,
            "language": "en",
            "comment": "An exercise. No state, person, ship or figure in it is real.",
        }

    def _fresh_seconds(self) -> int:
        """Return how long a document is fresh: less than the longer loss, if they come often."""
        step = max((b - a for a, b in zip(self.moments, self.moments[1:], strict=False)), default=0)
        longest = max(last - first for first, last in self.stage.timeline.losses)
        usual = self.stage.timeline.seconds // max(1, self.plan.documents - 1)
        return max(2 * usual, longest * 3 // 4) if step else self.stage.timeline.seconds


def _lines(head: Json, ledger: Ledger, stated: Iterable[Json]) -> Iterator[str]:
    yield "{\n"
    for name, value in head.items():
        yield f"{_text(name)}: {_text(value)},\n"
    yield '"strikes": {\n'
    for member, panel in (("count", COUNT), ("killed", KILLED)):
        if tally := ledger.panels.get(panel):
            yield f"{_text(member)}: {_tally(tally, panel)},\n"
    yield f'"events": {_list(ledger.panels.get("events", {}).values())}\n}},\n'
    for panel in PANELS:
        yield f"{_text(panel)}: {_list(ledger.panels.get(panel, {}).values())},\n"
    yield f'"sources": {_list(stated)},\n"retractions": {_list(ledger.retractions)}\n}}\n'


def _tally(records: Mapping[str, Json], name: str) -> str:
    claims = [record for key, record in records.items() if key != name]
    return f'{_text(records[name])[:-1]}, "claims": {_list(claims)}}}'


def _list(records: Iterable[Json]) -> str:
    lines = ",\n".join(map(_text, records))
    return f"[\n{lines}\n]" if lines else "[]"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, allow_nan=False)
