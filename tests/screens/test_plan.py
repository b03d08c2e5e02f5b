import pytest

from dashboard.screens.joints import board_borders
from dashboard.screens.plan import BRIEF, LOWER, NEWS, PANELS, RAIL, TILES, Plan, board_plan

SIZES = [
    (60, 15),
    (80, 24),
    (100, 30),
    (119, 60),
    (120, 40),
    (160, 50),
    (199, 70),
    (200, 60),
    (301, 99),
]


def covered(plan: Plan) -> list[tuple[int, int]]:
    return [
        (x, y)
        for rect in plan.values()
        for x in range(rect.x, rect.right)
        for y in range(rect.y, rect.bottom)
    ]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_panes_fill_the_area_without_a_gap_or_an_overlap(width: int, height: int) -> None:
    cells = covered(board_plan(width, height))
    assert len(cells) == len(set(cells)) == width * (height - 3)
    assert {y for _, y in cells} == set(range(2, height - 1))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_tile_has_a_line_and_every_panel_two(width: int, height: int) -> None:
    plan = board_plan(width, height)
    assert all(plan[slot].height >= 2 for slot in TILES)
    assert all(plan[slot].height >= 3 for slot in PANELS)


def test_columns_at_the_three_drawn_sizes() -> None:
    def inner(plan: Plan, slots: tuple[str, ...]) -> list[int]:
        return [plan[slot].width - plan[slot].seam for slot in slots]

    assert inner(board_plan(80, 24), TILES) == [39, 40, 39, 40]
    assert inner(board_plan(120, 40), TILES) == [29, 29, 29, 30]
    assert inner(board_plan(120, 40), PANELS) == [59, 60, 59, 60]
    assert inner(board_plan(200, 60), TILES) == [34, 34, 34, 34]
    assert inner(board_plan(200, 60), PANELS) == [69, 69, 69, 69]
    assert inner(board_plan(200, 60), LOWER) == [69, 69]
    assert inner(board_plan(200, 60), RAIL) == [60] * 5


def test_tiles_at_the_three_drawn_sizes() -> None:
    assert board_plan(80, 24)["1"].height - 1 == 3
    assert board_plan(120, 40)["1"].height - 1 == 8


def test_lines_below_the_rules_of_a_board_with_a_rail() -> None:
    plan = board_plan(200, 60)
    assert [plan[slot].height - 1 for slot in (*LOWER, *RAIL)] == [14, 14, 6, 17, 5, 6, 18]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_rail_and_lower_panels_stand_only_where_there_is_room(width: int, height: int) -> None:
    plan = board_plan(width, height)
    railed, wide = width >= 200 and height >= 60, width >= 120 and height >= 40
    rest = (*LOWER, *RAIL) if railed else NEWS if wide else (BRIEF,)
    assert plan.keys() == {*TILES, *PANELS, *rest}
    if railed:
        assert all(plan[slot].height >= 3 for slot in (*LOWER, *RAIL))
        assert {plan[slot].bottom for slot in (*LOWER, RAIL[-1])} == {height - 1}


def test_the_lower_panels_join_the_seams_above_and_beside_them() -> None:
    joints = board_borders(board_plan(200, 60))
    first, second = LOWER
    assert joints[first].top == {69: "┼"}
    assert set(joints[second].top.values()) <= {"┤", "┼"}


def test_a_zoomed_pane_stands_alone() -> None:
    plan = board_plan(80, 24, zoomed="5")
    assert list(plan) == ["5"]
    assert (plan["5"].width, plan["5"].height, plan["5"].seam) == (80, 21, False)


def test_joints_of_the_narrow_board() -> None:
    joints = board_borders(board_plan(80, 24))
    assert [joints[slot].top for slot in ("1", "3", "5", "7")] == [
        {39: "┬"},
        {39: "┼"},
        {39: "┼"},
        {39: "┼"},
    ]
    assert all(not joints[slot].edge for slot in joints)


def test_tile_seams_end_on_the_rule_below_them() -> None:
    joints = board_borders(board_plan(120, 40))
    assert joints["5"].top == {29: "┴", 59: "┼"}
    assert joints["6"].top == {29: "┴"}


def test_the_rail_joins_the_seam_from_its_side() -> None:
    plan = board_plan(200, 60)
    joints = board_borders(plan)
    rows = {
        rect.y + row: char
        for slot, rect in plan.items()
        for row, char in (
            {**joints[slot].edge, 0: joints[slot].top.get(rect.width - 1, "")}
        ).items()
        if rect.right == 140
    }
    assert joints["4"].top == {34: "┬"}
    for slot in RAIL[1:]:
        assert rows[plan[slot].y] in ("├", "┼")
    assert rows[plan["6"].y] in ("┤", "┼")


def test_what_changed_stands_below_the_panels_of_a_board_without_a_rail() -> None:
    brief = board_plan(80, 24)[BRIEF]
    assert (brief.y, brief.height, brief.width, brief.seam) == (21, 2, 80, False)
    changes, log = (board_plan(120, 40)[slot] for slot in NEWS)
    assert (changes.y, changes.height, changes.right) == (32, 7, log.x)
    assert (log.y, log.height) == (32, 7)


def test_panels_at_the_drawn_sizes() -> None:
    for size, heights in (((80, 24), [6, 6, 5, 5]), ((120, 40), [11, 11, 10, 10])):
        plan = board_plan(*size)
        assert [plan[slot].height for slot in PANELS] == heights
