"""Title rules: number and name at the left; mode, what is held back and age at the right."""

from __future__ import annotations

from dashboard.board.replay import REPLAY
from dashboard.board.scene import Scene
from dashboard.watch.age import NO_DAY
from dashboard.watch.elapsed import age_text
from widgets.views import Piece, Title, Tone


def panel_title(number: str, name: str, panels: tuple[str, ...], scene: Scene) -> Title:
    """Return the title of a pane or its list, `panels` being the contract's names of what it has.

    It is old where one of them is, counts what is held back of all, and has the newest age.
    """
    age = Piece(_age(panels, scene), tone=Tone.MUTED)
    notes = (*state_notes(panels, scene), age)
    return Title(number, name, tuple(note for note in notes if note.text))


def state_notes(panels: tuple[str, ...], scene: Scene) -> tuple[Piece, ...]:
    """Return whether panels are held or old, and how many of their records are held back."""
    return (*mode_notes(scene), *_old(panels, scene), *_held_back(panels, scene))


def _age(panels: tuple[str, ...], scene: Scene) -> str:
    # An indicator has no day: its level has one, and its list says it.
    if panels == ("indicators",) or not any(scene.shown.panels[panel].records for panel in panels):
        return ""
    newest = scene.held.index.newest(panels, scene.now)
    return NO_DAY if newest is None else age_text(newest, scene.now)


def mode_notes(scene: Scene) -> tuple[Piece, ...]:
    """Return the mode a panel is in; nothing in the usual one."""
    if scene.replay is not None:
        return (Piece(REPLAY, tone=Tone.MODE),)
    if scene.hold is None:
        return ()
    return (Piece(f"HELD {age_text(scene.hold.since, scene.wall)}", tone=Tone.MODE),)


def _old(panels: tuple[str, ...], scene: Scene) -> tuple[Piece, ...]:
    old = any(scene.held.is_old(panel, scene.now) for panel in panels)
    return (Piece("(old)", tone=Tone.MUTED),) if old else ()


def _held_back(panels: tuple[str, ...], scene: Scene) -> tuple[Piece, ...]:
    count = sum(len(scene.held.held_back(panel)) for panel in panels)
    return (Piece(f"{count:,} held back", tone=Tone.STRONG),) if count else ()
