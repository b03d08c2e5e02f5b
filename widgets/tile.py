"""A status tile."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.ink import Ink
from widgets.pane import Pane
from widgets.pane_rows import tile_notes, tile_rows
from widgets.rule import title_rule
from widgets.views import Tile


class TilePane(Pane[Tile]):
    """Draws a tile: its level in the title, why below it."""

    def draw(self, view: Tile, width: int, height: int) -> Sequence[Ink]:
        """Return title and lines."""
        rows = height - 1
        notes = tile_notes(view, rows)
        rule = title_rule(view.title, notes, self.inner, self.lit, self.glyphs)
        return self.paned(rule, tile_rows(view, self.inner, rows, self.glyphs))
