"""A board drawn without an app, as an app begins with it: the first tile in focus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.screens.joints import board_borders
from dashboard.screens.plan import RAIL, TILES, Rect, board_plan
from dashboard.screens.slots import NOTHING, PANEL_SLOTS, panels_of
from widgets.border import Border
from widgets.chrome import bar_ink, key_ink
from widgets.detail_rows import detail_rows
from widgets.glyphs import Glyphs
from widgets.ink import Ink
from widgets.pages import Board, Chrome, Detail
from widgets.pane_rows import panel_parts, tile_parts
from widgets.rule import title_rule
from widgets.views import Panel, Tile


@dataclass(frozen=True, slots=True)
class Still:
    """A row of a pane where it stands, counted from 0."""

    row: int
    column: int
    width: int
    ink: Ink


def stills(
    chrome: Chrome, board: Board, width: int, height: int, glyphs: Glyphs
) -> Iterator[Still]:
    """Yield every row of a board in so many cells, which are enough for one."""
    yield Still(0, 0, width, bar_ink(chrome.masthead, width, glyphs))
    yield Still(1, 0, width, bar_ink(chrome.alarms, width, glyphs))
    plan = board_plan(width, height)
    borders = board_borders(plan)
    views = dict[str, Tile | Panel | Detail](zip(TILES, board.tiles, strict=True))
    views |= zip(PANEL_SLOTS, panels_of(board), strict=True)
    views[RAIL[-1]] = NOTHING
    for slot, rect in plan.items():
        inks = _pane(views[slot], rect, borders[slot], slot == TILES[0], glyphs)
        for row, ink in enumerate(inks, rect.y):
            yield Still(row, rect.x, rect.width, ink)
    yield Still(height - 1, 0, width, key_ink(chrome.keys, width, glyphs))


def _pane(
    view: Tile | Panel | Detail, rect: Rect, border: Border, lit: bool, glyphs: Glyphs
) -> list[Ink]:
    inner = border.inner(rect.width)
    match view:
        case Tile():
            rule, body = tile_parts(view, inner, rect.height, lit, glyphs)
        case Panel():
            rule, body = panel_parts(view, inner, rect.height, lit, glyphs)
        case Detail():
            rule = title_rule(view.title, view.title.notes, inner, lit, glyphs)
            body = detail_rows(view.lines, inner, glyphs)[: rect.height - 1]
    body += [Ink()] * (rect.height - 1 - len(body))
    first = next((ink.key for ink in body if ink.key), "")
    return border.around(rule, body, lambda ink: lit and bool(ink.key) and ink.key == first, glyphs)
