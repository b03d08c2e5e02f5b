"""A panel of the board."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.ink import Ink
from widgets.pane import Pane
from widgets.pane_rows import panel_notes, panel_rows
from widgets.rule import title_rule
from widgets.views import Panel


class PanelPane(Pane[Panel]):
    """Draws a panel: as much of its groups as there is room for."""

    def draw(self, view: Panel, width: int, height: int) -> Sequence[Ink]:
        """Return title and lines."""
        rows = height - 1
        notes = panel_notes(view, rows)
        rule = title_rule(view.title, notes, self.inner, self.lit, self.glyphs)
        return self.paned(rule, panel_rows(view, self.inner, rows, self.glyphs))
