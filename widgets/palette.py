"""How each tone looks under the theme in force, worked out once for a whole screen."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.widget import Widget

from widgets.looks import LOOKS
from widgets.views import Tone


def _rule(tone: Tone) -> str:
    look = LOOKS[tone]
    style = f"text-style: {look.style};" if look.style else ""
    return f".palette--{tone.value} {{ color: ${look.token or 'foreground'}; {style} }}"


class Palette(Widget):
    """Stands on a screen unseen: styles are matched for it alone, and not for every pane."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"palette--{tone.value}" for tone in Tone}
    DEFAULT_CSS = f"Palette {{ display: none; {' '.join(map(_rule, Tone))} }}"

    def look(self, tone: Tone) -> Style:
        """Return the style of a tone."""
        return self.get_component_rich_style(f"palette--{tone.value}")
