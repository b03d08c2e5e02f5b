"""The hand-over of the watch: one deed, done whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.watch.acts import Deed, Hand
from dashboard.watch.alarms.alarm import Act, Alarm, State
from dashboard.watch.alarms.life import RefusedError, unshelve
from dashboard.watch.changes.cursor import Seen
from dashboard.watch.changes.seeing import marked
from dashboard.watch.log.entry import Entry, Kind, Officer
from dashboard.watch.memory import Key, Memory, Relief, Turn


@dataclass(frozen=True, slots=True)
class Handing:
    """What is handed over, as it was read back."""

    giver: Officer
    taker: Officer
    """Who signs the entry: a hand-over is logged by who took over."""
    at: datetime
    page: str
    """Which page was read back, in words."""
    before: Relief | None
    """The last relief when the read-back began: another one meanwhile makes it void."""
    accepted: frozenset[Key] = frozenset()
    """The shelves that the relief accepts again."""


def relieving(handing: Handing, items: Callable[[Key], str]) -> Deed:
    """Return the deed that hands the watch over: RELIEF is logged, shelves end unless accepted."""

    def deed(memory: Memory) -> Turn:
        if memory.relief != handing.before:
            now = memory.relief
            who = "" if now is None else f": {now.taker} relieved {now.giver}"
            raise RefusedError(f"the watch was handed over meanwhile{who}; read it back again")
        number = 1 if memory.relief is None else memory.relief.number + 1
        relief = Relief(number, handing.giver.shown, handing.taker.shown, handing.at)
        shelved = {
            key: alarm for key, alarm in memory.alarms.items() if alarm.state is State.SHELVED
        }
        moved = {key: _moved(key, alarm, handing) for key, alarm in shelved.items()}
        alarms = {
            key: alarm for key, alarm in {**memory.alarms, **moved}.items() if alarm != Alarm()
        }
        entries = _shelves(shelved, handing, items)
        after = replace(memory, alarms=alarms, relief=relief)
        seen = Seen(handing.at, memory.digest)
        for officer in (handing.giver, handing.taker):
            after = marked(after, officer, seen)
        return Turn(after, (_entry(handing), *entries))

    return deed


def _entry(handing: Handing) -> Entry:
    text = f"{handing.taker.shown} relieves {handing.giver.shown}; {handing.page}"
    return Entry(Kind.RELIEF, handing.at, text, "watch", (), handing.taker)


def _moved(key: Key, alarm: Alarm, handing: Handing) -> Alarm:
    if key not in handing.accepted:
        return unshelve(alarm, handing.at)
    reason = "" if alarm.act is None else alarm.act.note
    return replace(alarm, act=Act(handing.taker.shown, handing.at, reason))


def _shelves(
    shelved: dict[Key, Alarm], handing: Handing, items: Callable[[Key], str]
) -> Iterator[Entry]:
    hand = Hand(handing.taker, handing.at)
    for key, alarm in shelved.items():
        until = "" if alarm.until is None else f" until {alarm.until:%d%H%MZ}"
        reason = "" if alarm.act is None else f": {alarm.act.note}"
        kept = key in handing.accepted
        text = f"accepted again{until}{reason}" if kept else "shelf ended at the hand-over"
        yield hand.entry(Kind.SHELVE, items(key), text, key[:1])
