"""Where every pane of the board stands, in cells, for one size of terminal."""

from __future__ import annotations

from dataclasses import dataclass

LEAST = (60, 15)
"""The smallest width and height in cells the board is drawn in."""
WIDE = (120, 40)
"""From this size on the four tiles stand in one row."""
RAILED = (200, 60)
"""From this size on a rail stands at the right."""
RAIL_WIDTH = 60
TILES = ("1", "2", "3", "4")
PANELS = ("5", "6", "7", "8")
LOWER = ("developments", "law")
"""Panels that only a board with a rail has room for, below the others."""
BRIEF = "brief"
"""The changes line and the newest entry of the log, below the panels of a small board."""
NEWS = ("changes", "log")
"""What a small board says in brief: side by side below the panels, or in the rail."""
RAIL = ("alarms", "scenarios", *NEWS, "preview")
_RAIL_SHARES = (6, 17, 5, 6)
"""Lines of the upper rail panes of 52 in all; the preview takes what is left."""
_BRIEF_ROWS = 2
_NEWS_ROWS = 7
_LOWER_SHARE = 14
"""Lines of the lower panels of 57 in all."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A pane's place in cells: its title rule is its first row, its seam its last column."""

    x: int
    y: int
    width: int
    height: int
    seam: bool = False

    @property
    def right(self) -> int:
        """Return the first column that is no longer the pane's."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Return the first row that is no longer the pane's."""
        return self.y + self.height


Plan = dict[str, Rect]
"""Slot of a pane to its place; a slot that is not in it has no room at this size."""


def fits(width: int, height: int) -> bool:
    """Tell whether a board can be drawn in `width` x `height` cells."""
    return width >= LEAST[0] and height >= LEAST[1]


def board_plan(width: int, height: int, zoomed: str | None = None) -> Plan:
    """Place tiles, panels and rail in an area of `width` cells below the first two rows.

    `height` is the whole terminal's, of which the first two rows and the last belong to
    masthead, alarm line and key line. With `zoomed` that slot alone fills the area.
    """
    area = Rect(0, 2, width, max(0, height - 3))
    if zoomed is not None:
        return {zoomed: area}
    if width >= RAILED[0] and height >= RAILED[1]:
        main = Rect(0, 2, width - RAIL_WIDTH, area.height)
        return _deep(main) | _rail(Rect(main.right, 2, RAIL_WIDTH, area.height))
    if width >= WIDE[0] and height >= WIDE[1]:
        upper = Rect(0, area.y, width, area.height - _NEWS_ROWS)
        each = (_NEWS_ROWS,)
        return _wide(upper, edge=False) | _pairs(NEWS, area, upper.bottom, each, edge=False)
    return _compact(area)


def _compact(area: Rect) -> Plan:
    lines = 3 if area.height >= 21 else 2 if area.height >= 19 else 1
    upper = _pairs(TILES, area, area.y, (lines + 1, lines + 1), edge=False)
    rest = area.height - 2 * (lines + 1) - _BRIEF_ROWS
    top, last = area.y + 2 * (lines + 1), area.bottom - _BRIEF_ROWS
    panels = _pairs(PANELS, area, top, (rest - rest // 2, rest // 2), edge=False)
    return upper | panels | {BRIEF: Rect(area.x, last, area.width, _BRIEF_ROWS)}


def _wide(area: Rect, edge: bool) -> Plan:
    lines = 8 + max(0, area.height - 30) // 10
    each = (area.width - 3 - edge) // 4
    tiles: Plan = {}
    x = area.x
    for slot in TILES:
        last = slot == TILES[-1]
        width = area.right - x if last else each + 1
        tiles[slot] = Rect(x, area.y, width, lines + 1, seam=not last or edge)
        x += width
    rest = area.height - lines - 1
    upper = (rest + 1) // 2
    return tiles | _pairs(PANELS, area, area.y + lines + 1, (upper, rest - upper), edge=edge)


def _deep(area: Rect) -> Plan:
    lower = 1 + area.height * _LOWER_SHARE // 57
    upper = Rect(area.x, area.y, area.width, area.height - lower)
    left = (area.width - 2) // 2 + 1
    first, second = LOWER
    return _wide(upper, edge=True) | {
        first: Rect(area.x, upper.bottom, left, lower, seam=True),
        second: Rect(area.x + left, upper.bottom, area.width - left, lower, seam=True),
    }


def _pairs(
    slots: tuple[str, ...], area: Rect, top: int, heights: tuple[int, ...], edge: bool
) -> Plan:
    left = (area.width - 1 - edge) // 2 + 1
    plan: Plan = {}
    y = top
    for row, height in enumerate(heights):
        plan[slots[2 * row]] = Rect(area.x, y, left, height, seam=True)
        plan[slots[2 * row + 1]] = Rect(area.x + left, y, area.width - left, height, seam=edge)
        y += height
    return plan


def _rail(area: Rect) -> Plan:
    spare = area.height - len(RAIL)
    heights = [1 + spare * share // 52 for share in _RAIL_SHARES]
    heights.append(area.height - sum(heights))
    plan: Plan = {}
    y = area.y
    for slot, height in zip(RAIL, heights, strict=True):
        plan[slot] = Rect(area.x, y, area.width, height)
        y += height
    return plan
