"""Which alarm an officer means, by where the cursor stands."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.watch.alarms.alarm import Alarm, State
from dashboard.watch.memory import Key

_WAITS: dict[str, Callable[[Alarm], bool]] = {
    "acknowledge": lambda alarm: alarm.state in (State.UNACKNOWLEDGED, State.RETURNED),
    "shelve": lambda alarm: alarm.state in (State.UNACKNOWLEDGED, State.ACKNOWLEDGED),
    "unshelve": lambda alarm: alarm.state is State.SHELVED,
    "reset": lambda alarm: alarm.latched,
}
"""Which alarms a command is for."""
_NONE = {
    "acknowledge": "no alarm waits for an acknowledgement here",
    "shelve": "no alarm here can be shelved",
    "unshelve": "no alarm is shelved here",
    "reset": "no alarm is raised here",
}


def alarm_address(key: Key) -> str:
    """Return the address of the rule an alarm belongs to."""
    return str(Place(Kind.RULE, f"{key[0]}/{key[1]}"))


def alarm_key(address: str) -> Key | None:
    """Return the alarm an address names; None where it names none."""
    kind, _, name = address.partition(":")
    indicator, slash, rule = name.rpartition("/")
    return (indicator, rule) if kind == Kind.RULE.value and slash else None


def meant(command: str, place: Place, subject: str, scene: Scene) -> Key | str:
    """Return the alarm a command is for, or why there is none.

    That is the selected one; on a tile its most urgent one that the command is for.
    """
    chosen = alarm_key(subject) or alarm_key(str(place))
    if chosen is not None:
        return _of_rule(command, chosen, scene)
    indicator = _indicator(place, subject)
    if indicator is None:
        return "no alarm is selected; 1 to 4 go to the tiles, b lists the alarms"
    alarms = scene.situation.alarms_of(indicator)
    for key, alarm in alarms:
        if _WAITS[command](alarm):
            return key
    # A reset says of what is not latched why it is not; the others have nothing to say.
    return alarms[0][0] if alarms and command == "reset" else _NONE[command]


def visible(place: Place, scene: Scene) -> tuple[Key, ...]:
    """Return the alarms in view that wait for an acknowledgement, the most urgent first.

    On the board those of its tiles, on a tile and its rules that tile's, elsewhere all.
    """
    waiting = (key for key, _ in scene.situation.unacknowledged)
    match place.kind:
        case Kind.BOARD:
            shown = {indicator.id for indicator in scene.tiles}
        case Kind.TILE:
            shown = {place.key}
        case Kind.RULE:
            shown = {place.key.rpartition("/")[0]}
        case _:
            return tuple(waiting)
    return tuple(key for key in waiting if key[0] in shown)


def _of_rule(command: str, key: Key, scene: Scene) -> Key | str:
    alarm = scene.situation.memory.alarm(key)
    if not alarm.is_active:
        waits = any(one == key for one, _, _ in scene.situation.waiting)
        return "it is not an alarm yet, its on-delay runs" if waits else "it is not an alarm now"
    if command == "acknowledge" and alarm.state is State.ACKNOWLEDGED and alarm.act is not None:
        return f"it is acknowledged already, by {alarm.act.officer}"
    if command == "reset" or _WAITS[command](alarm):
        return key
    if command == "acknowledge":
        return "it is shelved; S ends that first"
    if command == "unshelve":
        return _NONE[command]
    shelved = alarm.state is State.SHELVED
    return "it is shelved already" if shelved else "it has ended; a acknowledges it"


def _indicator(place: Place, subject: str) -> str | None:
    kind, _, name = subject.partition(":")
    if kind == Kind.TILE.value:
        return name
    return place.key if place.kind is Kind.TILE else None
