from collections.abc import Callable, Sequence

import pytest

from tests.widgets.stage import Stage, rows
from widgets.glyphs import UNICODE
from widgets.pages import Roster
from widgets.roster import RosterPane
from widgets.step import Step
from widgets.views import Column, Line, Piece, Row, Title

COLUMNS = (Column("title", 10, flex=True), Column("day", 6))


def roster(keys: Sequence[str], version: str = "1", asked: Callable[[int], None] = print) -> Roster:
    def row(at: int) -> Row:
        asked(at)
        return Row(keys[at], (Piece(f"record {keys[at]}"), Piece("6 Nov")), ("[1]",))

    return Roster(Title("7", "Congress"), COLUMNS, tuple(keys), version, row)


def numbered(count: int) -> list[str]:
    return [str(number) for number in range(1, count + 1)]


@pytest.fixture
def pane() -> RosterPane:
    pane = RosterPane(glyphs=UNICODE)
    pane.lit = True
    return pane


async def test_a_list_at_40_columns(pane: RosterPane) -> None:
    async with Stage(pane).run_test(size=(40, 6)):
        pane.show(roster(["a", "b"]))
        assert rows(pane) == [
            "━7 Congress ━━━━━━━━━━━━━━━━━━━━━━━━━━━━",
            "  title                day          refs",
            "▌ record a             6 Nov         [1]",
            "  record b             6 Nov         [1]",
            "",
            "",
        ]


async def test_a_hundred_thousand_rows_cost_those_on_screen(pane: RosterPane) -> None:
    made: list[int] = []
    async with Stage(pane).run_test(size=(40, 12)):
        pane.show(roster(numbered(100_000), asked=made.append))
        assert sorted(set(made)) == list(range(10))
        made.clear()
        pane.step(Step.LAST)
        assert sorted(set(made)) == list(range(99_990, 100_000))
        assert "99,991-100,000 of 100,000" in rows(pane)[0]


async def test_a_step_makes_only_the_row_that_comes_on_screen(pane: RosterPane) -> None:
    made: list[int] = []
    async with Stage(pane).run_test(size=(40, 12)) as pilot:
        pane.show(roster(numbered(50), asked=made.append))
        made.clear()
        for _ in range(11):
            pane.step(Step.DOWN)
        assert made == [10, 11]
        made.clear()
        pane.show(roster(numbered(50), "2", made.append))
        assert made == list(range(2, 12))
        made.clear()
        await pilot.resize_terminal(60, 12)
        assert sorted(set(made)) == list(range(2, 12))


@pytest.mark.parametrize(
    ("steps", "selected"),
    [
        ([], "1"),
        ([Step.DOWN, Step.DOWN, Step.UP], "2"),
        ([Step.UP], "1"),
        ([Step.LAST], "50"),
        ([Step.LAST, Step.DOWN], "50"),
        ([Step.PAGE_DOWN], "5"),
        ([Step.LAST, Step.PAGE_UP], "46"),
        ([Step.LAST, Step.FIRST], "1"),
        ([Step.LEFT, Step.RIGHT, Step.NEXT, Step.PREVIOUS], "1"),
    ],
)
async def test_the_cursor_moves(pane: RosterPane, steps: list[Step], selected: str) -> None:
    async with Stage(pane).run_test(size=(40, 6)):
        pane.show(roster(numbered(50)))
        for step in steps:
            pane.step(step)
        assert pane.selected == selected
        assert [row for row in rows(pane) if row.startswith("▌")] == [
            row for row in rows(pane) if f"record {selected} " in row
        ]


async def test_the_cursor_and_its_row_follow_the_key(pane: RosterPane) -> None:
    async with Stage(pane).run_test(size=(40, 8)):
        pane.show(roster(numbered(50)))
        pane.select("20", top=17)
        before = rows(pane).index(next(row for row in rows(pane) if row.startswith("▌")))
        pane.show(roster(["new", "newer", *numbered(50)], version="2"))
        assert pane.selected == "20"
        assert rows(pane)[before].startswith("▌ record 20")


@pytest.mark.parametrize(
    ("keys", "selected"),
    [(["1", "2", "4", "5"], "4"), (["1", "2"], "2"), ([], ""), (["9", "8", "7", "3"], "3")],
)
async def test_where_its_row_is_gone_the_nearest_is_selected(
    pane: RosterPane, keys: list[str], selected: str
) -> None:
    async with Stage(pane).run_test(size=(40, 8)):
        pane.show(roster(numbered(5)))
        pane.select("3")
        pane.show(roster(keys, version="2"))
        assert pane.selected == selected


async def test_what_stands_under_the_last_row(pane: RosterPane) -> None:
    hidden = Line((Piece("1 hidden by the filter"),))
    view = Roster(Title("7", "Congress"), COLUMNS, (), "1", lambda _: Row("", ()), foot=(hidden,))
    async with Stage(pane).run_test(size=(40, 5)):
        pane.show(view)
        assert rows(pane)[2:] == ["  1 hidden by the filter", "", ""]


async def test_another_size_keeps_the_cursor_on_screen(pane: RosterPane) -> None:
    async with Stage(pane).run_test(size=(40, 20)) as pilot:
        pane.show(roster(numbered(50)))
        pane.select("15")
        await pilot.resize_terminal(40, 6)
        await pilot.pause()
        assert any(row.startswith("▌ record 15") for row in rows(pane))
