"""What officers do to alarms and conflicts: each a pure turn of the memory, with its log entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.contract.strikes import Tally
from dashboard.watch.alarms.alarm import Act, Alarm
from dashboard.watch.alarms.life import RefusedError, acknowledge, reset, shelve, unshelve
from dashboard.watch.counting import Reckoning
from dashboard.watch.ground import Ground
from dashboard.watch.indicators.held import reset as reset_rule
from dashboard.watch.log.entry import Entry, Kind, Officer
from dashboard.watch.memory import Compared, Key, Memory, Turn
from dashboard.watch.rules.claims import claims_mark
from dashboard.watch.rules.registry import CLAIMS
from dashboard.watch.rules.verdict import Verdict

Deed = Callable[[Memory], Turn]
"""Raises RefusedError where the state does not allow it."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who acts, when, and with what note."""

    officer: Officer
    at: datetime
    note: str = ""

    @property
    def act(self) -> Act:
        """The act as the alarm remembers it."""
        return Act(self.officer.shown, self.at, self.note.strip())

    def entry(self, kind: Kind, item: str, text: str, about: Iterable[str]) -> Entry:
        """Return the entry of an act."""
        return Entry(kind, self.at, text, item, tuple(about), self.officer)


def acknowledging(keys: Iterable[Key], items: Callable[[Key], str], hand: Hand) -> Deed:
    """Return the deed that acknowledges alarms; of several, those that still wait for it."""
    wanted = tuple(keys)

    def deed(memory: Memory) -> Turn:
        entries = []
        for key in wanted:
            try:
                memory = memory.with_alarm(key, acknowledge(memory.alarm(key), hand.act))
            except RefusedError:
                if len(wanted) == 1:
                    raise
                continue
            text = hand.act.note or "no note"
            entries.append(hand.entry(Kind.ACK, items(key), text, key[:1]))
        if not entries:
            raise RefusedError("none of them waits any longer")
        return Turn(_tidy(memory), tuple(entries))

    return deed


def shelving(key: Key, item: str, hand: Hand, until: datetime) -> Deed:
    """Return the deed that shelves an alarm for a reason."""

    def deed(memory: Memory) -> Turn:
        shelved = shelve(memory.alarm(key), hand.act, until)
        text = f"until {until:%d%H%MZ}: {hand.act.note}"
        return Turn(
            memory.with_alarm(key, shelved), (hand.entry(Kind.SHELVE, item, text, key[:1]),)
        )

    return deed


def unshelving(key: Key, item: str, hand: Hand) -> Deed:
    """Return the deed that ends a shelf."""

    def deed(memory: Memory) -> Turn:
        alarm = unshelve(memory.alarm(key), hand.at)
        entry = hand.entry(Kind.SHELVE, item, "shelf ended", key[:1])
        return Turn(_tidy(memory.with_alarm(key, alarm)), (entry,))

    return deed


def resetting(key: Key, item: str, hand: Hand, verdict: Verdict | None, ground: Ground) -> Deed:
    """Return the deed that resets a latched alarm: the facts that hold now are set aside."""

    def deed(memory: Memory) -> Turn:
        rule = reset_rule(memory.rule(key), verdict, ground.facts)
        alarm = reset(memory.alarm(key), hand.act, rule.given)
        after = memory.with_rule(key, rule).with_alarm(key, alarm)
        entry = hand.entry(Kind.RESET, item, hand.act.note, key[:1])
        return Turn(_tidy(after), (entry,))

    return deed


def comparing(tally: Tally, reckoning: Reckoning, linked: Iterable[str], hand: Hand) -> Deed:
    """Return the deed that marks a tally's conflict as compared, until one of its claims changes.

    `linked` are the indicators whose alarm it is.
    """
    indicators = tuple(linked)

    def deed(memory: Memory) -> Turn:
        if not hand.note.strip():
            raise RefusedError("a comparison needs a note")
        mark = claims_mark(tally, reckoning)
        known = memory.compared.get(tally.id)
        if known is not None and known.mark == mark:
            raise RefusedError(f"it is compared already, by {known.act.officer}")
        compared = {**memory.compared, tally.id: Compared(mark, hand.act)}
        after = replace(memory, compared=compared)
        for name in indicators:
            alarm = memory.alarm((name, CLAIMS))
            if alarm.is_active:
                after = after.with_alarm((name, CLAIMS), Alarm(calm=alarm.calm))
        text = f"compared: {hand.act.note}"
        return Turn(after, (hand.entry(Kind.ACK, tally.id, text, (tally.id, *indicators)),))

    return deed


def renaming(before: Officer, after: Officer, at: datetime) -> Deed:
    """Return the deed that logs a change of officer at a board, by both names."""

    def deed(memory: Memory) -> Turn:
        text = f"officer at this board was {before.shown}, is {after.shown}"
        return Turn(memory, (Entry(Kind.NOTE, at, text, "officer", (), after),))

    return deed


def _tidy(memory: Memory) -> Memory:
    alarms = {key: alarm for key, alarm in memory.alarms.items() if alarm != Alarm()}
    return replace(memory, alarms=alarms)
