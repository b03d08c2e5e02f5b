"""A watch that looks at small documents, minute by minute, by the rules as they are shipped."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from dashboard.config.rule_table import RuleSettings
from dashboard.contract.feed import Document
from dashboard.watch.acts import Deed
from dashboard.watch.alarms.alarm import Alarm
from dashboard.watch.evaluation import Look, looked
from dashboard.watch.evaluator import Evaluator, Judged, RuleBook
from dashboard.watch.log.entry import Officer
from dashboard.watch.memory import Key, Memory, Turn
from dashboard.watch.picture import Picture
from dashboard.watch.situation import Situation
from tests.watch.documents import NOW, Json, document
from tests.watch.rules.asking import WATCHED, shipped
from tests.watch.rules.designation_records import designation, step

LADDER: Key = (WATCHED, "FP-1")
OFFICER = Officer("adams", "Adams")


def indicator(*links: str, name: str = WATCHED, **members: object) -> Json:
    return {"id": name, "title": "Tile", "question": "Q", "links": list(links), **members}


def climbed(status: str | None, revision: int = 1, **members: object) -> Document:
    """Return a document with one designation at a step, and the indicator that links to it."""
    steps = [] if status is None else [step(status)]
    known = {
        "indicators": [indicator("d")],
        "designations": [designation(*steps, revision=revision)],
    }
    return document(**(known | members))


def rules(**changes: object) -> tuple[RuleSettings, ...]:
    """Return the shipped rules, each with these changes that has what they name."""
    return tuple(replace(one, **changes) for one in shipped().values())  # type: ignore[arg-type]


def without(*ids: str, of: Sequence[RuleSettings] = ()) -> tuple[RuleSettings, ...]:
    """Return rules with some out of service."""
    every = of or tuple(shipped().values())
    return tuple(replace(one, on=one.on and one.id not in ids) for one in every)


class Watch:
    """What is remembered from look to look, and what the last look made of it."""

    def __init__(self, book: Sequence[RuleSettings] = (), memory: Memory | None = None) -> None:
        self.rules = tuple(book or shipped().values())
        self.memory = memory or Memory()
        self.turn = Turn(self.memory)
        self.now = NOW

    def see(self, shown: Document, minute: float = 0, digest: str | None = None) -> Turn:
        """Look at a document, a new one unless a digest says otherwise."""
        self.now = NOW + timedelta(minutes=minute)
        self.judged = self._judged(shown)
        seen = Look(self.judged, self.now, digest or f"at {minute}")
        self.turn = looked(self.memory, seen)
        self.memory = self.turn.memory
        return self.turn

    def do(self, deed: Callable[[Key], Deed], key: Key = LADDER) -> Alarm:
        """Do something to an alarm."""
        self.memory = deed(key)(self.memory).memory
        return self.memory.alarm(key)

    def alarm(self, rule: str = "FP-1", name: str = WATCHED) -> Alarm:
        return self.memory.alarm((name, rule))

    @property
    def said(self) -> list[str]:
        """What the last look logged."""
        return [f"{one.item} {one.text}" for one in self.turn.entries]

    @property
    def situation(self) -> Situation:
        return Situation(self.judged, self.memory, self.rules, self.now)

    def _judged(self, shown: Document) -> Judged:
        evaluator = Evaluator(RuleBook(self.rules, 14))
        return evaluator.judged(Picture.of(shown), self.memory, self.now)


def at(minute: float) -> datetime:
    return NOW + timedelta(minutes=minute)
