"""A layout that asks its container where its panes stand."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Offset, Region, Size, Spacing
from textual.layout import Layout, WidgetPlacement
from textual.widget import Widget

Places = list[tuple[Widget, Region]]
"""Widgets with their regions; one that is left out has no room."""


class Placed(Layout):
    """Places widgets where a function of the size says."""

    name = "placed"

    def __init__(self, place: Callable[[Size], Places]) -> None:
        self._place = place

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> list[WidgetPlacement]:
        """Return where each widget stands."""
        return [
            WidgetPlacement(region, Offset(), Spacing(), widget)
            for widget, region in self._place(size)
        ]
