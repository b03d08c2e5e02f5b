"""Where rules and seams meet: the drawing characters of a board, worked out from its plan."""

from __future__ import annotations

from dataclasses import dataclass, field

from dashboard.screens.plan import Plan, Rect

Cell = tuple[int, int]
_JOINTS = {
    (True, True, True, True): "┼",
    (False, True, True, True): "┬",
    (True, False, True, True): "┴",
    (True, True, False, True): "├",
    (True, True, True, False): "┤",
}
"""Up, down, left, right to the character; anything else stays as it is."""


@dataclass(frozen=True, slots=True)
class Joints:
    """The joints of one pane, counted from its own corner."""

    top: dict[int, str] = field(default_factory=dict)
    """Column to character, on the title rule."""
    edge: dict[int, str] = field(default_factory=dict)
    """Row to character, on the seam below the title rule."""


def board_joints(plan: Plan) -> dict[str, Joints]:
    """Work out for each slot of `plan` the joints on its title rule and its seam."""
    rules = {cell for rect in plan.values() for cell in _rule(rect)}
    seams = {cell for rect in plan.values() for cell in _seam(rect)}
    return {slot: _pane_joints(rect, rules, seams) for slot, rect in plan.items()}


def _rule(rect: Rect) -> list[Cell]:
    return [(x, rect.y) for x in range(rect.x, rect.right - rect.seam)]


def _seam(rect: Rect) -> list[Cell]:
    return [(rect.right - 1, y) for y in range(rect.y, rect.bottom)] if rect.seam else []


def _pane_joints(rect: Rect, rules: set[Cell], seams: set[Cell]) -> Joints:
    joints = Joints()
    for x in range(rect.x, rect.right):
        if char := _joint((x, rect.y), rules, seams):
            joints.top[x - rect.x] = char
    if rect.seam:
        for y in range(rect.y + 1, rect.bottom):
            if char := _joint((rect.right - 1, y), rules, seams):
                joints.edge[y - rect.y] = char
    return joints


def _joint(cell: Cell, rules: set[Cell], seams: set[Cell]) -> str | None:
    x, y = cell
    ruled = cell in rules
    left, right = ruled or (x - 1, y) in rules, ruled or (x + 1, y) in rules
    return _JOINTS.get(((x, y - 1) in seams, (x, y + 1) in seams, left, right))
