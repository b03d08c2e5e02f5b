"""The themes: the terminal's own colours by default, three with their own, one without any.

Hex colours stand here and nowhere else. Every theme sets the four level tokens and the tone of
what is of less weight; styles name tokens only.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

TOKENS: Mapping[str, str] = {
    "level-advisory": "ansi_cyan",
    "level-caution": "ansi_yellow",
    "level-warning": "ansi_red",
    "level-unknown": "ansi_magenta",
    "tone-muted": "ansi_default",
    "tone-muted-style": "dim",
}
"""Our tokens with the values of the default theme; Textual ends the app at an undefined one."""

_PLAIN: Mapping[str, str] = {
    name: "none" if name.endswith("style") else "ansi_default" for name in TOKENS
}


def _ansi(name: str, tokens: Mapping[str, str]) -> Theme:
    """Return a theme in which the terminal keeps its own foreground and background."""
    base = BUILTIN_THEMES["ansi-dark"]
    return Theme(
        name=name,
        primary="ansi_default",
        secondary="ansi_default",
        accent="ansi_default",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_default",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=base.dark,
        ansi=True,
        variables={**base.variables, **tokens},
    )


def _coloured(name: str, dark: bool, ink: str, paper: str, tokens: Mapping[str, str]) -> Theme:
    return Theme(
        name=name,
        primary=ink,
        foreground=ink,
        background=paper,
        surface=paper,
        panel=paper,
        boost=paper,
        dark=dark,
        variables={**tokens, "tone-muted-style": "none"},
    )


THEMES: Mapping[str, Theme] = {
    "terminal": _ansi("terminal", TOKENS),
    "mono": _ansi("mono", _PLAIN),
    "dark": _coloured("dark", True, "#d7dbe0", "#14171a", {
        "level-advisory": "#6cc4d8", "level-caution": "#f0b429",
        "level-warning": "#ff6b5e", "level-unknown": "#c99bf0", "tone-muted": "#8b949e",
    }),
    "light": _coloured("light", False, "#1c2024", "#fbfbf9", {
        "level-advisory": "#005f73", "level-caution": "#8a5a00",
        "level-warning": "#b3140a", "level-unknown": "#6f2da8", "tone-muted": "#5f6770",
    }),
    "contrast": _coloured("contrast", True, "#ffffff", "#000000", {
        "level-advisory": "#00ffff", "level-caution": "#ffff00",
        "level-warning": "#ff8080", "level-unknown": "#ff80ff", "tone-muted": "#e0e0e0",
    }),
}  # fmt: skip


def chosen(name: str, environment: Mapping[str, str]) -> str:
    """Return the theme to use: `mono` where the environment asks for no colour, else `name`.

    NO_COLOR counts when it is set and not empty (no-color.org), as does a monochrome TERM.
    """
    mono = bool(environment.get("NO_COLOR")) or environment.get("TERM", "").endswith("-mono")
    return "mono" if mono else name
