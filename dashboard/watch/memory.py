"""What the watch remembers beside documents: what rules gave, and how alarms stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from dashboard.contract.indicators import Level, Trend
from dashboard.watch.alarms.alarm import Act, Alarm
from dashboard.watch.changes.cursor import Cursor
from dashboard.watch.indicators.held import RuleMemory
from dashboard.watch.log.entry import Entry, Officer

Key = tuple[str, str]
"""An indicator's id and a rule's."""


@dataclass(frozen=True, slots=True)
class LevelNow:
    """The level of a tile, since when, and what gave it."""

    level: Level
    since: datetime
    by: str
    """The id of a rule, `assessed`, or empty where nothing raises it."""
    trend: Trend


@dataclass(frozen=True, slots=True)
class Compared:
    """A conflict that an officer compared."""

    mark: str
    """Of the claims as they were then."""
    act: Act


@dataclass(frozen=True, slots=True)
class Relief:
    """Who took the watch over last, from whom and when."""

    number: int
    """How many there were with it: two may have one time, where the time stands still."""
    giver: str
    taker: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Memory:
    """Everything that outlasts a document; equal memories are the same watch."""

    rules: Mapping[Key, RuleMemory] = field(default_factory=dict)
    alarms: Mapping[Key, Alarm] = field(default_factory=dict)
    levels: Mapping[str, LevelNow] = field(default_factory=dict)
    """By the id of the indicator."""
    compared: Mapping[str, Compared] = field(default_factory=dict)
    """By the id of the tally."""
    passed: frozenset[str] = frozenset()
    """Ids of the clocks that had passed."""
    digest: str = ""
    """Of the document that was last judged."""
    feed: str = ""
    """The word of the feed's state when it was last looked at."""
    cursors: Mapping[Officer, Cursor] = field(default_factory=dict)
    """How far each officer has seen."""
    relief: Relief | None = None
    """The last hand-over; None before the first."""

    def alarm(self, key: Key) -> Alarm:
        """Return how an alarm stands."""
        return self.alarms.get(key, Alarm())

    def rule(self, key: Key) -> RuleMemory:
        """Return what is remembered of a rule of an indicator."""
        return self.rules.get(key, RuleMemory())

    def with_alarm(self, key: Key, alarm: Alarm) -> Memory:
        """Return the memory with an alarm as it stands now."""
        return replace(self, alarms={**self.alarms, key: alarm})

    def with_rule(self, key: Key, rule: RuleMemory) -> Memory:
        """Return the memory with what is remembered of a rule."""
        return replace(self, rules={**self.rules, key: rule})


@dataclass(frozen=True, slots=True)
class Turn:
    """What one event makes of the memory, and what is to be logged of it."""

    memory: Memory
    entries: tuple[Entry, ...] = ()
    raised: tuple[Key, ...] = ()
    """Alarms that became unacknowledged by it."""
