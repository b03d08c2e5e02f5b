"""Whether a command can act on a view now, and why not."""

from __future__ import annotations

from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.commands import COMMANDS, View

_LISTS = {Kind.TILE, Kind.LIST, Kind.HELD_BACK, Kind.SEARCH, Kind.ACTIONS, Kind.KEYS}
_VIEW_WORDS = {View.BOARD: "the board", View.LIST: "a list", View.PAGE: "a record"}


def view_of(place: Place) -> View:
    """Return the kind of view a place is."""
    if place.kind is Kind.BOARD:
        return View.BOARD
    return View.LIST if place.kind in _LISTS else View.PAGE


_BY_ID = {command.id: command for command in COMMANDS}


def why_not(name: str, place: Place, scene: Scene | None) -> str:
    """Return why the command of an id cannot act here and now; empty where it can."""
    command = _BY_ID[name]
    if view_of(place) not in command.views:
        views = " and ".join(words for view, words in _VIEW_WORDS.items() if view in command.views)
        return f"only on {views}"
    if scene is None:
        return ""
    match command.id:
        case "fetch" if scene.feed.built_in:
            return "the built-in example is never fetched"
        case "copy" | "export" | "link" if place.kind in (Kind.HEALTH, Kind.ACTIONS, Kind.KEYS):
            return "no record is selected here"
    return ""
