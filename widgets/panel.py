"""A panel of the board."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.ink import Ink
from widgets.pane import Pane
from widgets.pane_rows import panel_parts
from widgets.views import Panel


class PanelPane(Pane[Panel]):
    """Draws a panel: as much of its groups as there is room for."""

    def draw(self, view: Panel, width: int, height: int) -> Sequence[Ink]:
        """Return title and lines."""
        return self.paned(*panel_parts(view, self.inner, height, self.lit, self.glyphs))
