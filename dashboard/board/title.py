"""Title rules: number and name at the left; mode, what is held back and age at the right."""

from __future__ import annotations

from dashboard.board.scene import Scene
from dashboard.watch.age import NO_DAY, age_text
from widgets.views import Piece, Title, Tone


def panel_title(number: str, name: str, panel: str, scene: Scene) -> Title:
    """Return the title of a panel or its list, `panel` being the contract's name of it."""
    age = _age(panel, scene)
    notes = (*_mode(panel, scene), *_held_back(panel, scene), Piece(age, tone=Tone.MUTED))
    return Title(number, name, tuple(note for note in notes if note.text))


def _age(panel: str, scene: Scene) -> str:
    if not scene.shown.panels[panel].records:
        return ""
    newest = scene.held.index.newest(panel)
    return NO_DAY if newest is None else age_text(newest, scene.now)


def _mode(panel: str, scene: Scene) -> tuple[Piece, ...]:
    if scene.hold is not None:
        return (Piece(f"HELD {age_text(scene.hold.since, scene.wall)}", tone=Tone.MODE),)
    return (Piece("(old)", tone=Tone.MUTED),) if scene.held.is_old(panel, scene.now) else ()


def _held_back(panel: str, scene: Scene) -> tuple[Piece, ...]:
    count = len(scene.held.held_back(panel))
    return (Piece(f"{count} held back", tone=Tone.STRONG),) if count else ()
