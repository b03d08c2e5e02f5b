"""The last row: the keys of this view, the most used first."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.board.availability import view_of, why_not
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.commands import View
from dashboard.keys import show_key
from widgets.pages import KeyHint

Keys = Mapping[str, tuple[str, ...]]
"""Command id to its keys, as `[keys]` has them; the first is shown."""

_WORDS: Mapping[View, tuple[tuple[str, str], ...]] = {
    View.BOARD: (
        ("enter", "open"), ("acknowledge", "ack"), ("claims", "claims"), ("changes", "changes"),
        ("filter", "search"), ("alarms", "alarms"), ("log", "log"), ("handover", "hand over"),
        ("note", "note"), ("shelve", "shelve"), ("fetch", "fetch"), ("hold", "hold"),
        ("as_of", "as of"),
        ("zoom", "zoom"), ("trends", "trends"), ("developments", "developments"), ("law", "law"),
        ("scenarios", "scenarios"), ("sources", "sources"), ("indicators", "indicators"),
        ("held_back", "held back"),
        ("health", "health"), ("clock", "Zulu/local"), ("export", "file"), ("palette", "actions"),
    ),
    View.LIST: (
        ("enter", "open"), ("filter", "filter"), ("copy", "copy"), ("export", "file"),
        ("claims", "claims"), ("back", "back"), ("palette", "actions"),
    ),
    View.PAGE: (
        ("enter", "open"), ("claims", "claims"), ("copy", "copy"), ("export", "file"),
        ("link", "link"), ("back", "back"), ("palette", "actions"),
    ),
}  # fmt: skip
_WHY = (
    ("enter", "evidence"), ("acknowledge", "ack"), ("shelve", "shelve"), ("reset", "reset"),
    ("unshelve", "unshelve"), ("claims", "claims"), ("copy", "copy"), ("export", "file"),
    ("back", "back"), ("palette", "actions"),
)  # fmt: skip


_REPLAY = (
    ("live", "live"), ("as_of", "time"), ("snapshot_before", "before"), ("snapshot_after", "after"),
    ("known", "then/now"),
)  # fmt: skip
"""Keys of a replay, which go before those of the view."""
_OF_KIND: Mapping[Kind, tuple[tuple[str, str], ...]] = {
    Kind.TILE: _WHY,
    Kind.RULE: _WHY,
    Kind.ALARMS: (
        ("enter", "why"), ("acknowledge", "ack"), ("acknowledge_all", "all"), ("shelve", "shelve"),
        ("reset", "reset"), ("unshelve", "unshelve"), ("back", "back"), ("palette", "actions"),
    ),
    Kind.LOG: (
        ("enter", "entry"), ("filter", "filter"), ("note", "correct or close"), ("copy", "copy"),
        ("export", "file"), ("back", "back"), ("palette", "actions"),
    ),
    Kind.TRENDS: (
        ("enter", "record"), ("days", "7, 30, 90 days"), ("export", "file"), ("copy", "copy"),
        ("back", "back"), ("palette", "actions"),
    ),
    Kind.CHANGES: (
        ("enter", "record"), ("mark_seen", "mark seen"), ("changes", "next baseline"),
        ("filter", "filter"), ("copy", "copy"), ("export", "file"), ("back", "back"),
        ("palette", "actions"),
    ),
    Kind.HANDOVER: (
        ("enter", "tick, name, accept"), ("hold", "the same"), ("note", "note"), ("log", "log"),
        ("export", "file"), ("copy", "copy"), ("back", "back"), ("palette", "actions"),
    ),
    Kind.CLAIMS: (
        ("enter", "open"), ("acknowledge", "compared"), ("copy", "copy"), ("export", "file"),
        ("back", "back"), ("palette", "actions"),
    ),
}  # fmt: skip
"""Views that are there for keys of their own."""


def key_hints(place: Place, scene: Scene | None, keys: Keys) -> tuple[KeyHint, ...]:
    """Return the keys of a view; those that cannot act now are dim, `?` and the way out stay."""
    view = view_of(place)
    replays = () if scene is None or scene.replay is None else _REPLAY
    hints = [
        _hint(name, word, place, scene, keys)
        for name, word in (*replays, *_OF_KIND.get(place.kind, _WORDS[view]))
    ]
    if view is View.BOARD:
        first, last = keys["tile_1"][0], keys["polling"][0]
        hints.insert(0, KeyHint(f"{show_key(first)}-{show_key(last)}", "go"))
    else:
        moves = " ".join(show_key(keys[name][-1]) for name in ("down", "up"))
        hints.insert(2 if view is View.LIST else 1, KeyHint(moves, "move"))
    way_out = ("quit", "quit") if place.kind is Kind.BOARD else ("escape", "back")
    for name, word in (("keys", "keys"), way_out):
        hints.append(_hint(name, word, place, scene, keys, pinned=True))
    return tuple(hints)


def _hint(
    name: str, word: str, place: Place, scene: Scene | None, keys: Keys,
    pinned: bool = False,
) -> KeyHint:  # fmt: skip
    enabled = not why_not(name, place, scene)
    return KeyHint(show_key(keys[name][0]), word, enabled, pinned)
