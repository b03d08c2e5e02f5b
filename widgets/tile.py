"""A status tile."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.ink import Ink
from widgets.pane import Pane
from widgets.pane_rows import tile_parts
from widgets.views import Tile


class TilePane(Pane[Tile]):
    """Draws a tile: its level in the title, why below it."""

    def draw(self, view: Tile, width: int, height: int) -> Sequence[Ink]:
        """Return title and lines."""
        return self.paned(*tile_parts(view, self.inner, height, self.lit, self.glyphs))
