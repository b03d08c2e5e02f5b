"""The list of actions: each with its key, and why where it cannot act now."""

from __future__ import annotations

from dashboard.board.availability import why_not
from dashboard.board.keyline import Keys
from dashboard.board.place import Place
from dashboard.board.scene import Scene
from dashboard.commands import COMMANDS, Command
from dashboard.keys import show_key
from widgets.pages import Roster
from widgets.views import Column, Line, Piece, Rank, Row, Title, Tone

COMMAND = "command:"
"""Begins the key of a row that stands for a command."""
_KEYS = 12
_COLUMNS = (
    Column("key", _KEYS),
    Column("action", 24, flex=True),
)


def actions_roster(words: str, place: Place, scene: Scene | None, keys: Keys) -> Roster:
    """Return every action whose name or tooltip holds `words`."""
    return _roster(Title(":", "Actions"), COMMANDS, words, place, scene, keys)


def keys_roster(words: str, place: Place, scene: Scene | None, keys: Keys) -> Roster:
    """Return the keys of the view at `place`: what can act there now."""
    here = tuple(command for command in COMMANDS if not why_not(command.id, place, scene))
    return _roster(Title("?", "Keys of this view"), here, words, place, scene, keys)


def _roster(
    title: Title, commands: tuple[Command, ...], words: str, place: Place, scene: Scene | None,
    keys: Keys,
) -> Roster:  # fmt: skip
    wanted = words.casefold().split()
    found = [
        command
        for command in commands
        if command.id in keys
        and all(word in f"{command.tooltip} {command.id}".casefold() for word in wanted)
    ]

    def row(at: int) -> Row:
        command = found[at]
        shown = " ".join(show_key(key) for key in keys[command.id])
        reason = why_not(command.id, place, scene)
        words = f"{command.tooltip}; not now: {reason}" if reason else command.tooltip
        tone = Tone.MUTED if reason else Tone.PLAIN
        cells = (Piece(shown), Piece(words, Rank.TITLE, tone))
        return Row(f"{COMMAND}{command.id}", cells)

    count = (Piece(f"{len(found)} of {len(commands)}", tone=Tone.MUTED),) if words else ()
    return Roster(
        title=Title(title.number, title.name, count),
        columns=_COLUMNS,
        keys=tuple(f"{COMMAND}{command.id}" for command in found),
        version=f"{place} {'' if scene is None else f'{scene.feed.state} {scene.knowledge}'}",
        row=row,
        total=len(commands),
        cited=False,
        foot=() if found else (Line((Piece("no action has these words"),)),),
    )
