"""How each tone looks under the theme in force, worked out once for a whole screen."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.widget import Widget

from widgets.views import Tone


class Palette(Widget):
    """Stands on a screen unseen: styles are matched for it alone, and not for every pane."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"palette--{tone.value}" for tone in Tone}
    DEFAULT_CSS = """
    Palette {
        display: none;
        .palette--plain { color: $foreground; }
        .palette--muted { color: $tone-muted; text-style: $tone-muted-style; }
        .palette--strong { text-style: bold; }
        .palette--advisory { color: $level-advisory; }
        .palette--caution { color: $level-caution; text-style: bold; }
        .palette--warning { color: $level-warning; text-style: bold underline; }
        .palette--unknown { color: $level-unknown; text-style: underline; }
        .palette--advisory-alarm { color: $level-advisory; text-style: reverse; }
        .palette--caution-alarm { color: $level-caution; text-style: bold reverse; }
        .palette--warning-alarm { color: $level-warning; text-style: bold underline reverse; }
        .palette--mode { text-style: reverse; }
    }
    """

    def look(self, tone: Tone) -> Style:
        """Return the style of a tone."""
        return self.get_component_rich_style(f"palette--{tone.value}")
