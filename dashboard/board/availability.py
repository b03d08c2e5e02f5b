"""Whether a command can act on a view now, and why not."""

from __future__ import annotations

from dashboard.board.place import Kind, Place
from dashboard.board.replay import REFUSAL
from dashboard.board.scene import Scene
from dashboard.commands import COMMANDS, View
from dashboard.watch.alarms.alarm import State

_LISTS = {Kind.LIST, Kind.LOG, Kind.CHANGES, Kind.HELD_BACK, Kind.SEARCH, Kind.ACTIONS, Kind.KEYS}
_VIEW_WORDS = {View.BOARD: "the board", View.LIST: "a list", View.PAGE: "a record"}


def view_of(place: Place) -> View:
    """Return the kind of view a place is."""
    if place.kind is Kind.BOARD:
        return View.BOARD
    if str(place) == "list:scenarios":
        return View.PAGE
    return View.LIST if place.kind in _LISTS else View.PAGE


_PRESENT = {
    "acknowledge", "acknowledge_all", "shelve", "unshelve", "reset", "officer", "note", "hold",
    "changes", "mark_seen", "handover",
}  # fmt: skip
"""What is done to the watch as it is now, never to a past time."""
_OF_REPLAY = {"snapshot_after", "known", "live"}
_BY_ID = {command.id: command for command in COMMANDS}


def _in(state: State, scene: Scene) -> bool:
    return any(alarm.state is state for _, alarm in scene.situation.alarms)


def why_not(name: str, place: Place, scene: Scene | None) -> str:
    """Return why the command of an id cannot act here and now; empty where it can."""
    command = _BY_ID[name]
    if view_of(place) not in command.views:
        views = " and ".join(words for view, words in _VIEW_WORDS.items() if view in command.views)
        return f"only on {views}"
    if scene is None:
        return ""
    return _out_of_time(name, scene) or _why_not_now(name, place, scene)


def _out_of_time(name: str, scene: Scene) -> str:
    """Return why a command is for another time than the one that is shown."""
    if scene.replay is None:
        return "the board is live; t shows it as of another time" if name in _OF_REPLAY else ""
    return REFUSAL if name in _PRESENT else ""


def _why_not_now(name: str, place: Place, scene: Scene) -> str:
    match name:
        case "days" if place.kind is not Kind.TRENDS:
            return "only on the trends"
        case "fetch" if scene.feed.built_in:
            return "the built-in example is never fetched"
        case "mark_seen" if scene.hold is not None:
            return "the panels are held; space lets them go on"
        case "copy" | "export" | "link" if place.kind in (Kind.HEALTH, Kind.ACTIONS, Kind.KEYS):
            return "no record is selected here"
        case "acknowledge" if place.kind is Kind.CLAIMS:
            return ""
    return _no_alarm(name, scene)


def _no_alarm(name: str, scene: Scene) -> str:
    """Return why a command for alarms finds none; empty where it finds one, or is for others."""
    match name:
        case "unshelve" if not _in(State.SHELVED, scene):
            return "no alarm is shelved"
        case "acknowledge" | "acknowledge_all" if not scene.situation.unacknowledged:
            return "no alarm waits for an acknowledgement"
        case "shelve" | "reset" if not scene.situation.alarms:
            return "no alarm is raised"
    return ""
