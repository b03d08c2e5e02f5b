"""The colours of each theme, as data: the terminal's own, three sets of others, or none.

Hex colours stand here and nowhere else. Every theme sets the four level tokens and the tone of
what is of less weight; styles name tokens only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

OWN = "ansi_default"
"""The terminal's own foreground, or background."""
TOKENS: Mapping[str, str] = {
    "level-advisory": "ansi_cyan",
    "level-caution": "ansi_yellow",
    "level-warning": "ansi_red",
    "level-unknown": "ansi_magenta",
    "tone-muted": OWN,
    "tone-muted-style": "dim",
}
"""Our tokens with the values of the default theme; Textual ends the app at an undefined one."""


@dataclass(frozen=True, slots=True)
class Colours:
    """What a theme draws with."""

    tokens: Mapping[str, str]
    ink: str = OWN
    paper: str = OWN
    dark: bool = True


COLOURS: Mapping[str, Colours] = {
    "terminal": Colours(TOKENS),
    "mono": Colours({name: "none" if name.endswith("style") else OWN for name in TOKENS}),
    "dark": Colours({
        "level-advisory": "#6cc4d8", "level-caution": "#f0b429", "level-warning": "#ff6b5e",
        "level-unknown": "#c99bf0", "tone-muted": "#8b949e", "tone-muted-style": "none",
    }, "#d7dbe0", "#14171a"),
    "light": Colours({
        "level-advisory": "#005f73", "level-caution": "#8a5a00", "level-warning": "#b3140a",
        "level-unknown": "#6f2da8", "tone-muted": "#5f6770", "tone-muted-style": "none",
    }, "#1c2024", "#fbfbf9", dark=False),
    "contrast": Colours({
        "level-advisory": "#00ffff", "level-caution": "#ffff00", "level-warning": "#ff8080",
        "level-unknown": "#ff80ff", "tone-muted": "#e0e0e0", "tone-muted-style": "none",
    }, "#ffffff", "#000000"),
}  # fmt: skip
"""By the names that `screen.theme` knows."""


def chosen(name: str, environment: Mapping[str, str]) -> str:
    """Return the theme to use: `mono` where the environment asks for no colour, else `name`.

    NO_COLOR counts when it is set and not empty (no-color.org), as does a monochrome TERM.
    """
    mono = bool(environment.get("NO_COLOR")) or environment.get("TERM", "").endswith("-mono")
    return "mono" if mono else name
