"""Where rules and seams meet: the drawing characters of a board, worked out from its plan."""

from __future__ import annotations

from dashboard.screens.plan import Plan, Rect
from widgets.border import Border

Cell = tuple[int, int]
_JOINTS = {
    (True, True, True, True): "┼",
    (False, True, True, True): "┬",
    (True, False, True, True): "┴",
    (True, True, False, True): "├",
    (True, True, True, False): "┤",
}
"""Up, down, left, right to the character; anything else stays as it is."""


def board_borders(plan: Plan) -> dict[str, Border]:
    """Work out for each slot of `plan` the joints on its title rule and its seam."""
    rules = {cell for rect in plan.values() for cell in _rule(rect)}
    seams = {cell for rect in plan.values() for cell in _seam(rect)}
    return {slot: _border(rect, rules, seams) for slot, rect in plan.items()}


def _rule(rect: Rect) -> list[Cell]:
    return [(x, rect.y) for x in range(rect.x, rect.right - rect.seam)]


def _seam(rect: Rect) -> list[Cell]:
    return [(rect.right - 1, y) for y in range(rect.y, rect.bottom)] if rect.seam else []


def _border(rect: Rect, rules: set[Cell], seams: set[Cell]) -> Border:
    top = {x - rect.x: _joint((x, rect.y), rules, seams) for x in range(rect.x, rect.right)}
    rows = range(rect.y + 1, rect.bottom) if rect.seam else ()
    edge = {y - rect.y: _joint((rect.right - 1, y), rules, seams) for y in rows}
    return Border(_drawn(top), _drawn(edge), rect.seam)


def _drawn(joints: dict[int, str | None]) -> dict[int, str]:
    return {at: joint for at, joint in joints.items() if joint is not None}


def _joint(cell: Cell, rules: set[Cell], seams: set[Cell]) -> str | None:
    x, y = cell
    ruled = cell in rules
    left, right = ruled or (x - 1, y) in rules, ruled or (x + 1, y) in rules
    return _JOINTS.get(((x, y - 1) in seams, (x, y + 1) in seams, left, right))
