"""How each tone looks: the colour of a theme it takes, and what is done to the letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from widgets.views import Tone

MUTED_STYLE = "$tone-muted-style"
"""Stands for what a theme does to the letters of muted text: `dim`, or `none`."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a tone is drawn with, whatever the theme."""

    token: str = ""
    """The name of its colour in a theme; empty for the theme's own foreground."""
    style: str = ""
    """As Textual's `text-style` has it."""


LOOKS: Mapping[Tone, Look] = {
    Tone.PLAIN: Look(),
    Tone.MUTED: Look("tone-muted", MUTED_STYLE),
    Tone.STRONG: Look(style="bold"),
    Tone.ADVISORY: Look("level-advisory"),
    Tone.CAUTION: Look("level-caution", "bold"),
    Tone.WARNING: Look("level-warning", "bold underline"),
    Tone.UNKNOWN: Look("level-unknown", "underline"),
    Tone.ADVISORY_ALARM: Look("level-advisory", "reverse"),
    Tone.CAUTION_ALARM: Look("level-caution", "bold reverse"),
    Tone.WARNING_ALARM: Look("level-warning", "bold underline reverse"),
    Tone.MODE: Look(style="reverse"),
}
