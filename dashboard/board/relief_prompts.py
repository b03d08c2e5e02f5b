"""What is asked before the watch is handed over, and who is who."""

from __future__ import annotations

from dashboard.board.handover.screen import shelves
from dashboard.board.read_back import ReadBack
from dashboard.board.scene import Scene
from widgets.pages import Prompt
from widgets.views import Piece, Rank, Tone


def taker_prompt(back: ReadBack, scene: Scene) -> Prompt:
    """Ask who takes the watch over."""
    hint = f"A name or a login; empty is the login of this board, {scene.officer.login}."
    return _prompt("Who takes over", hint, "to:", "Enter name", "Esc leave", back.taker, scene)


def giver_prompt(back: ReadBack, scene: Scene) -> Prompt:
    """Ask who hands the watch over."""
    hint = f"Who had the watch; empty is the login of this board, {scene.officer.login}."
    return _prompt("Who hands over", hint, "from:", "Enter name", "Esc leave", back.giver, scene)


def relieve_prompt(back: ReadBack, scene: Scene) -> Prompt:
    """Ask once more before the watch is handed over."""
    kept = sum(key in back.accepted for key, _ in shelves(scene))
    end = len(shelves(scene)) - kept
    said = [f"{end} {'shelf ends' if end == 1 else 'shelves end'}"] * bool(end)
    said += [f"{kept} accepted again"] * bool(kept)
    fate = f"{', '.join(said)}. " if said else ""
    hint = f"{fate}Logged by both names; this board then signs as {back.taker}."
    title = f"Hand the watch over from {back.giver} to {back.taker}"
    return _prompt(title, hint, "", "Enter hand over", "Esc not yet", "", scene)


def _prompt(
    title: str, hint: str, label: str, enter: str, escape: str, value: str, scene: Scene
) -> Prompt:
    who = Piece(scene.officer.shown, tone=Tone.MUTED)
    return Prompt(title, (who,), (Piece(hint, Rank.TITLE),), label, enter, escape, value)
