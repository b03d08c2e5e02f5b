"""A chart on screen: what leaves where rows are short, and a cursor that scrolls."""

import pytest

from tests.widgets.stage import Stage, rows
from widgets.chart import ChartPane, chart_rows
from widgets.charts import Chart, Lane, Lanes, said
from widgets.glyphs import UNICODE
from widgets.step import Step
from widgets.views import Bin, Line, Piece, Title


def line(words: str, key: str = "", detail: int = 0) -> Line:
    return Line((Piece(words),), key=key, detail=detail)


LANES = Lanes("levels", (), (Lane("one", (Bin("A"), Bin("C")), key="tile:one"),))
CHART = Chart(
    Title("", "Trends"),
    (LANES, line("extra", detail=2), line("vote", "record:v"), line("more", detail=3), line("end")),
)


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (None, ["levels", "one", "extra", "vote", "more", "end"]),
        (6, ["levels", "one", "extra", "vote", "more", "end"]),
        (5, ["levels", "one", "extra", "vote", "end"]),
        (4, ["levels", "one", "vote", "end"]),
        (2, ["levels", "one", "vote", "end"]),
    ],
)
def test_what_is_wanted_least_leaves_first(room: int | None, shown: list[str]) -> None:
    assert [ink.text.split()[0] for ink in chart_rows(CHART, 40, room, UNICODE)] == shown


def test_a_chart_in_words_has_every_cell() -> None:
    assert ["".join(piece.text for piece in one.left) for one in said(LANES)] == ["oneAC"]


@pytest.mark.parametrize(
    ("steps", "cursor", "place"),
    [
        ([], "tile:one", "1-2 of 4"),
        ([Step.DOWN], "record:v", "2-3 of 4"),
        ([Step.DOWN, Step.DOWN], "record:v", "3-4 of 4"),
        ([Step.DOWN, Step.UP], "tile:one", "2-3 of 4"),
        ([Step.PAGE_DOWN], "tile:one", "2-3 of 4"),
        ([Step.PAGE_DOWN, Step.PAGE_DOWN], "record:v", "3-4 of 4"),
        ([Step.PAGE_DOWN, Step.PAGE_DOWN, Step.PAGE_UP, Step.PAGE_UP], "tile:one", "1-2 of 4"),
        ([Step.LAST], "record:v", "3-4 of 4"),
        ([Step.LAST, Step.FIRST], "tile:one", "1-2 of 4"),
    ],
)
async def test_the_cursor_goes_to_what_leads_further(
    steps: list[Step], cursor: str, place: str
) -> None:
    pane = ChartPane(glyphs=UNICODE)
    pane.lit = True
    async with Stage(pane).run_test(size=(40, 3)):
        pane.show(CHART)
        for step in steps:
            pane.step(step)
        assert pane.selected == cursor
        assert place in rows(pane)[0]


async def test_coming_back_finds_the_row_it_was_left_at() -> None:
    pane = ChartPane(glyphs=UNICODE)
    async with Stage(pane).run_test(size=(40, 3)):
        pane.show(CHART)
        pane.select("record:v", 1)
        assert (pane.selected, pane.top) == ("record:v", 1)
        pane.select("", 0)
        assert (pane.selected, pane.top) == ("tile:one", 0)
