"""The themes as Textual has them, each of its colours."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

from dashboard.colours import COLOURS, OWN, Colours


def _theme(name: str, colours: Colours) -> Theme:
    if colours.paper != OWN:
        return Theme(
            name=name,
            primary=colours.ink,
            foreground=colours.ink,
            background=colours.paper,
            surface=colours.paper,
            panel=colours.paper,
            boost=colours.paper,
            dark=colours.dark,
            variables=dict(colours.tokens),
        )
    base = BUILTIN_THEMES["ansi-dark"]
    return Theme(
        name=name,
        primary=OWN,
        secondary=OWN,
        accent=OWN,
        warning="ansi_yellow",
        error="ansi_red",
        success=OWN,
        foreground=OWN,
        background=OWN,
        surface=OWN,
        panel=OWN,
        boost=OWN,
        dark=base.dark,
        ansi=True,
        variables={**base.variables, **colours.tokens},
    )


THEMES: Mapping[str, Theme] = {name: _theme(name, one) for name, one in COLOURS.items()}
