"""What is asked before all is marked as seen, and for a time to compare with."""

from __future__ import annotations

from dashboard.board.changes.since_words import since_short
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from widgets.pages import Prompt
from widgets.views import Piece, Rank, Tone


def seen_prompt(scene: Scene) -> Prompt:
    """Ask whether all that is on the board was seen."""
    changes = scene.changes
    said = "nothing was compared" if changes is None else changes.counts.text
    hint = f"{said}, {since_short(scene)}. The look before stays a baseline."
    return _prompt("Mark all changes as seen", hint, "", "Enter mark seen", "Esc keep", scene)


def since_prompt(scene: Scene) -> Prompt:
    """Ask for any time to compare with."""
    now = short_stamp(scene.now, scene)
    hint = f"A time before {now}, such as 161200Z, 161200Z NOV 25; empty: my last look."
    return _prompt("Changes since any time", hint, "since:", "Enter compare", "Esc stay", scene)


def _prompt(title: str, hint: str, label: str, enter: str, escape: str, scene: Scene) -> Prompt:
    who = Piece(scene.officer.shown, tone=Tone.MUTED)
    return Prompt(title, (who,), (Piece(hint, Rank.TITLE),), label, enter, escape)
