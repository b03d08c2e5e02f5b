"""What a watch lets go of things that are long gone: no feed makes its memory grow for ever."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from dashboard.watch.log.entry import Entry, Kind
from dashboard.watch.memory import Key, Memory

T = TypeVar("T")
MOST_GONE = 1_000
"""Alarms with their rules, and passed clocks, that are remembered though the feed no longer names
them, of each; and conflicts that are remembered as compared."""
_NEVER = datetime.min.replace(tzinfo=UTC)


def bounded(
    memory: Memory, indicators: Collection[str], clocks: Collection[str], now: datetime
) -> tuple[Memory, tuple[Entry, ...]]:
    """Return the memory within its bounds, and an entry where an active alarm had to be let go.

    `indicators` and `clocks` are the ids that the feed names: what is remembered of those stays.
    Of the rest go first the alarms that are not active, then those that were raised first.
    """
    gone = (key for key in {*memory.alarms, *memory.rules} if key[0] not in indicators)
    lost = set(_beyond(sorted(gone, key=lambda key: _weight(memory, key))))
    active = sum(memory.alarm(key).is_active for key in lost)
    passed = _beyond(sorted(memory.passed.difference(clocks)))
    compared = _beyond(sorted(memory.compared, key=lambda name: memory.compared[name].act.at))
    if lost or passed or compared:
        memory = replace(
            memory,
            alarms={key: one for key, one in memory.alarms.items() if key not in lost},
            rules={key: one for key, one in memory.rules.items() if key not in lost},
            passed=memory.passed.difference(passed),
            compared={key: one for key, one in memory.compared.items() if key not in compared},
        )
    if not active:
        return memory, ()
    words = f"let go of {active:,} alarms whose indicators are gone: over {MOST_GONE:,} such"
    return memory, (Entry(Kind.AUTO, now, words, "alarms"),)


def _weight(memory: Memory, key: Key) -> tuple[bool, datetime, Key]:
    alarm = memory.alarm(key)
    return alarm.is_active, alarm.since or _NEVER, key


def _beyond(ordered: list[T]) -> list[T]:
    return ordered[:-MOST_GONE]
