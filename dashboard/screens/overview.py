"""The board: tiles, panels and rail, one pane of them in focus."""

from __future__ import annotations

from typing import Any

from textual.app import ComposeResult
from textual.geometry import Region, Size
from textual.layout import Layout

from dashboard.screens.body import Body
from dashboard.screens.joints import board_borders
from dashboard.screens.placed import Placed, Places
from dashboard.screens.plan import RAIL, TILES, Plan, board_plan
from dashboard.screens.slots import NOTHING, PANEL_SLOTS, SLOTS, panels_of
from dashboard.screens.trail import Seat
from widgets.detail import DetailPane
from widgets.glyphs import Glyphs
from widgets.pages import Board, Detail, Page
from widgets.pane import Pane
from widgets.panel import PanelPane
from widgets.step import Step
from widgets.tile import TilePane


class Overview(Body):
    """The board as its plan places it; the pane in focus moves, opens and zooms."""

    DEFAULT_CSS = "Overview { width: 1fr; height: 1fr; }"

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__()
        self._tiles = {slot: TilePane(glyphs=glyphs) for slot in TILES}
        self._panels = {slot: PanelPane(glyphs=glyphs) for slot in PANEL_SLOTS}
        self._preview = DetailPane(glyphs=glyphs)
        self._preview.show(NOTHING)
        self._panes: dict[str, Pane[Any]] = {
            **self._tiles,
            **self._panels,
            RAIL[-1]: self._preview,
        }
        self._focus = TILES[0]
        self._zoomed = False
        self._plan: Plan = {}
        self._roomy: Plan = {}
        self._layout = Placed(self.place)

    @property
    def layout(self) -> Layout:
        """Return the layout that places the panes."""
        return self._layout

    def compose(self) -> ComposeResult:
        """Hold every pane, also those without room at this size."""
        yield from self._panes.values()

    def show(self, page: Page) -> None:
        """Show a board."""
        if not isinstance(page, Board):
            raise TypeError(f"the board shows no {type(page).__name__}")
        for tile, stands in zip(self._tiles.values(), page.tiles, strict=True):
            tile.show(stands)
        for panel, view in zip(self._panels.values(), panels_of(page), strict=True):
            panel.show(view)
        self.post_message(self.Pointed())

    def preview(self, detail: Detail) -> None:
        """Show the selected record in the rail."""
        self._preview.show(detail)
        self._preview.rewind()

    def focus_on(self, slot: str) -> None:
        """Put a pane in focus; while zoomed it takes the zoomed one's place."""
        if slot not in self._panes or slot == RAIL[-1]:
            return
        self._focus = slot
        self._light()
        if self._zoomed:
            self.arrange_anew()
        self.post_message(self.Pointed())

    def zoom(self) -> None:
        """Give the whole area to the pane in focus, or take it back."""
        self._zoomed = not self._zoomed
        self.arrange_anew()

    @property
    def zoomed(self) -> bool:
        """Tell whether one pane has the whole area."""
        return self._zoomed

    def step(self, step: Step) -> None:
        """Move the row in the pane in focus, or the focus to a pane beside or after it."""
        match step:
            case Step.NEXT | Step.PREVIOUS:
                self._cycle(1 if step is Step.NEXT else -1)
            case Step.LEFT | Step.RIGHT:
                self._beside(-1 if step is Step.LEFT else 1)
            case _:
                self._panes[self._focus].step(step)

    @property
    def selected(self) -> str:
        """Return the key of the selected row of the pane in focus."""
        return self._panes[self._focus].selected

    @property
    def opens(self) -> str:
        """Return the key of the list behind the pane in focus."""
        return self._panes[self._focus].key

    def seat(self) -> Seat:
        """Return the pane in focus and its selected row."""
        return Seat(pane=self._focus, cursor=self.selected)

    def sit(self, seat: Seat) -> None:
        """Come back to a pane and its row."""
        if seat.pane:
            self._panes[seat.pane].select(seat.cursor)
            self.focus_on(seat.pane)

    def place(self, size: Size) -> Places:
        """Place the panes in `size` and give them their joints; those without room are left out."""
        # What has room at this size, zoomed or not, can have the focus.
        self._roomy = board_plan(size.width, size.height + 3)
        if self._focus not in self._roomy:
            self._focus = TILES[0]
        slot = self._focus if self._zoomed else None
        self._plan = board_plan(size.width, size.height + 3, zoomed=slot)
        borders = board_borders(self._plan)
        placed: Places = []
        for name, rect in self._plan.items():
            pane = self._panes[name]
            pane.join(borders[name])
            placed.append((pane, Region(rect.x, rect.y - 2, rect.width, rect.height)))
        self._light()
        return placed

    def _light(self) -> None:
        for slot, pane in self._panes.items():
            pane.lit = slot == self._focus

    def _cycle(self, by: int) -> None:
        slots = [slot for slot in SLOTS if slot in self._roomy]
        at = slots.index(self._focus) if self._focus in slots else 0
        self.focus_on(slots[(at + by) % len(slots)])

    def _beside(self, by: int) -> None:
        here = self._plan.get(self._focus)
        if here is None or self._zoomed:
            return
        edge = here.right if by > 0 else here.x
        for slot, rect in self._plan.items():
            touches = (rect.x if by > 0 else rect.right) == edge
            if touches and rect.y <= here.y < rect.bottom:
                self.focus_on(slot)
                return
