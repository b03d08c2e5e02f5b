"""How an alarm goes from state to state: by data, by time, and by what officers do.

There is no transition beside those of `TABLE`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum

from dashboard.contract.indicators import Level
from dashboard.watch.alarms.alarm import Act, Alarm, State
from dashboard.watch.rules.verdict import URGENCY

MOST_SHELVED = timedelta(hours=8)
"""The longest a shelf lasts: one watch."""


class Event(Enum):
    """What moves an alarm."""

    RAISED = "its condition is true, for its on-delay"
    ROSE = "it rose to a higher level"
    FELL = "it fell to a lower level"
    CLEARED = "its condition is false, for its hold"
    ACKNOWLEDGED = "an officer acknowledged it"
    SHELVED = "an officer shelved it"
    UNSHELVED = "its shelf ended, by time or by an officer"
    RESET = "an officer reset its latch"
    RETIRED = "its rule was taken out of service"
    RESTORED = "its rule was put back in service"


_N, _U, _A, _R, _S, _O = State
TABLE: Mapping[tuple[State, Event], frozenset[State]] = {
    (_N, Event.RAISED): frozenset({_U}),
    (_U, Event.ROSE): frozenset({_U}),
    (_U, Event.FELL): frozenset({_U}),
    (_U, Event.CLEARED): frozenset({_R}),
    (_U, Event.ACKNOWLEDGED): frozenset({_A}),
    (_U, Event.SHELVED): frozenset({_S}),
    (_U, Event.RESET): frozenset({_A, _N}),
    (_A, Event.ROSE): frozenset({_U}),
    (_A, Event.FELL): frozenset({_A}),
    (_A, Event.CLEARED): frozenset({_N}),
    (_A, Event.SHELVED): frozenset({_S}),
    (_A, Event.RESET): frozenset({_A, _N}),
    (_R, Event.RAISED): frozenset({_U}),
    (_R, Event.ACKNOWLEDGED): frozenset({_N}),
    (_S, Event.RAISED): frozenset({_S, _U}),
    (_S, Event.ROSE): frozenset({_S, _U}),
    (_S, Event.FELL): frozenset({_S}),
    (_S, Event.CLEARED): frozenset({_S}),
    (_S, Event.UNSHELVED): frozenset({_U, _N}),
    (_S, Event.RESET): frozenset({_S}),
    **{(state, Event.RETIRED): frozenset({_O}) for state in (_N, _U, _A, _R, _S)},
    (_O, Event.RESTORED): frozenset({_N}),
}
"""From each state by each event to the states it may lead to (product.md, Alarms)."""


class RefusedError(ValueError):
    """An act that the alarm's state does not allow; the message says why and what would help."""


def by_data(alarm: Alarm, given: Level, *, latched: bool, frozen: bool, now: datetime) -> Alarm:
    """Return the alarm once its rule gives a level, or none.

    While nothing can be told it is frozen: it keeps its state, and neither clears nor is raised.
    """
    if frozen:
        return replace(alarm, frozen=alarm.is_active)
    alarm = replace(alarm, frozen=False, latched=latched)
    event = _event(alarm, given)
    if event is None:
        return alarm
    if alarm.state is State.SHELVED:
        return _shelved_by_data(alarm, given, now)
    match event:
        case Event.RAISED | Event.ROSE:
            return _raised(alarm, given, now)
        case Event.FELL:
            return replace(alarm, level=given)
        case _ if alarm.state is State.UNACKNOWLEDGED:
            return replace(alarm, state=State.RETURNED)
        case _:
            return _normal(alarm)


def acknowledge(alarm: Alarm, act: Act) -> Alarm:
    """Return the alarm once an officer has acknowledged it; raises RefusedError."""
    match alarm.state:
        case State.UNACKNOWLEDGED:
            return replace(alarm, state=State.ACKNOWLEDGED, act=act)
        case State.RETURNED:
            return _normal(alarm)
        case State.ACKNOWLEDGED if alarm.act is not None:
            raise RefusedError(f"it is acknowledged already, by {alarm.act.officer}")
        case State.SHELVED:
            raise RefusedError("it is shelved; S ends that first")
        case State.OUT_OF_SERVICE:
            raise RefusedError("its rule is out of service")
        case _:
            raise RefusedError("it is not an alarm now")


def shelve(alarm: Alarm, act: Act, until: datetime) -> Alarm:
    """Return the alarm once an officer has shelved it for a reason; raises RefusedError."""
    if alarm.state not in (State.UNACKNOWLEDGED, State.ACKNOWLEDGED):
        raise RefusedError(_not_to_be_shelved(alarm.state))
    if not act.note.strip():
        raise RefusedError("a shelf needs a reason")
    if not act.at < until <= act.at + MOST_SHELVED:
        raise RefusedError("a shelf ends after now, and within 8 h")
    return replace(alarm, state=State.SHELVED, act=act, until=until, ceiling=alarm.level)


def unshelve(alarm: Alarm, now: datetime) -> Alarm:
    """Return the alarm once its shelf has ended: raised again if its condition still holds."""
    if alarm.state is not State.SHELVED:
        raise RefusedError("it is not shelved")
    if alarm.level is Level.NORMAL:
        return _normal(alarm)
    return _raised(alarm, alarm.level, now)


def by_time(alarm: Alarm, now: datetime) -> Alarm:
    """Return the alarm as time has made it: a shelf may have ended."""
    due = alarm.state is State.SHELVED and alarm.until is not None and now >= alarm.until
    return unshelve(alarm, now) if due else alarm


def reset(alarm: Alarm, act: Act, given: Level) -> Alarm:
    """Return the alarm once an officer has reset its latch, `given` being what its rule gives then.

    Raises RefusedError where it is not latched, or without a note.
    """
    if not alarm.latched:
        raise RefusedError("it is not latched; it ends by itself once false for its hold")
    if not act.note.strip():
        raise RefusedError("a reset needs a note")
    if alarm.state is State.SHELVED:
        return replace(alarm, latched=False, level=given)
    if given is Level.NORMAL:
        return _normal(alarm)
    return replace(alarm, state=State.ACKNOWLEDGED, level=given, latched=False, act=act)


def retire(alarm: Alarm) -> Alarm:
    """Return the alarm once its rule is out of service."""
    return Alarm(State.OUT_OF_SERVICE)


def restore(alarm: Alarm) -> Alarm:
    """Return the alarm once its rule is back in service."""
    return Alarm() if alarm.state is State.OUT_OF_SERVICE else alarm


def _event(alarm: Alarm, given: Level) -> Event | None:
    before = URGENCY[alarm.holds]
    if URGENCY[given] == before:
        return None
    if not before:
        return Event.RAISED
    if given is Level.NORMAL:
        return Event.CLEARED
    return Event.ROSE if URGENCY[given] > before else Event.FELL


def _shelved_by_data(alarm: Alarm, given: Level, now: datetime) -> Alarm:
    # What comes and goes under the shelf stays there; only a level above it ends the shelf.
    if URGENCY[given] > URGENCY[alarm.ceiling]:
        return _raised(alarm, given, now)
    return replace(alarm, level=given)


def _raised(alarm: Alarm, given: Level, now: datetime) -> Alarm:
    return replace(alarm, state=State.UNACKNOWLEDGED, level=given, since=now, act=None, until=None)


def _normal(alarm: Alarm) -> Alarm:
    return Alarm(calm=alarm.calm, flapping=alarm.flapping, loudest=alarm.loudest)


def _not_to_be_shelved(state: State) -> str:
    return {
        State.SHELVED: "it is shelved already",
        State.RETURNED: "it has returned to normal; a acknowledges it",
        State.OUT_OF_SERVICE: "its rule is out of service",
    }.get(state, "it is not an alarm now")
