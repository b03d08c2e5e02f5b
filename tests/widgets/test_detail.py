from dataclasses import replace

import pytest

from tests.widgets.stage import Stage, rows
from widgets.detail import DetailPane
from widgets.glyphs import UNICODE
from widgets.pages import Detail
from widgets.step import Step
from widgets.views import Line, Piece, Title


def said(words: str, key: str = "") -> Line:
    return Line((Piece(words),), key=key)


def page(*lines: Line, name: str = "Record") -> Detail:
    return Detail(Title("", name), lines)


CLAIMS = page(
    said("heading"),
    said("claim 4", "source:4"),
    said("words of it"),
    said("claim 8", "source:8"),
    said("words of it"),
    said("source 4", "source:4"),
    said("end"),
)


@pytest.fixture
def pane() -> DetailPane:
    pane = DetailPane(glyphs=UNICODE)
    pane.lit = True
    return pane


def cursor(pane: DetailPane) -> str:
    return next((row[2:] for row in rows(pane) if row.startswith("▌")), "")


@pytest.mark.parametrize(
    ("steps", "under_cursor"),
    [
        ([], "claim 4"),
        ([Step.DOWN], "claim 8"),
        ([Step.DOWN, Step.DOWN], "source 4"),
        ([Step.DOWN, Step.DOWN, Step.DOWN], "source 4"),
        ([Step.DOWN, Step.UP, Step.UP], "claim 4"),
        ([Step.LAST], "source 4"),
        ([Step.LAST, Step.FIRST], "claim 4"),
        ([Step.PAGE_DOWN], "claim 8"),
    ],
)
async def test_the_cursor_goes_to_lines_that_lead_further(
    pane: DetailPane, steps: list[Step], under_cursor: str
) -> None:
    async with Stage(pane).run_test(size=(30, 5)):
        pane.show(CLAIMS)
        for step in steps:
            pane.step(step)
        assert cursor(pane) == under_cursor


@pytest.mark.parametrize(
    ("start", "under_cursor"),
    [("source:8", "claim 8"), ("", "claim 4"), ("gone", "claim 4")],
    ids=["a line it names", "none named", "a line that is not there"],
)
@pytest.mark.parametrize("selected", [False, True], ids=["shown", "with no line to go back to"])
async def test_the_cursor_begins_where_the_page_says(
    pane: DetailPane, start: str, under_cursor: str, selected: bool
) -> None:
    async with Stage(pane).run_test(size=(30, 10)):
        pane.show(replace(CLAIMS, start=start))
        if selected:
            pane.select("")
        assert cursor(pane) == under_cursor


@pytest.mark.parametrize(
    ("steps", "first"),
    [
        ([], "line 1"),
        ([Step.DOWN], "line 2"),
        ([Step.DOWN, Step.UP, Step.UP], "line 1"),
        ([Step.PAGE_DOWN], "line 4"),
        ([Step.PAGE_DOWN, Step.PAGE_UP], "line 1"),
        ([Step.LAST], "line 17"),
        ([Step.LAST, Step.DOWN], "line 17"),
        ([Step.LAST, Step.FIRST], "line 1"),
    ],
)
async def test_a_page_that_leads_nowhere_scrolls(
    pane: DetailPane, steps: list[Step], first: str
) -> None:
    async with Stage(pane).run_test(size=(30, 5)):
        pane.show(page(*(said(f"line {number}") for number in range(1, 21))))
        for step in steps:
            pane.step(step)
        assert rows(pane)[1].strip() == first
        assert pane.selected == ""


async def test_the_title_says_which_rows_are_on_screen(pane: DetailPane) -> None:
    async with Stage(pane).run_test(size=(30, 5)):
        pane.show(CLAIMS)
        pane.step(Step.LAST)
        assert rows(pane)[0].endswith(" 4-7 of 7")
        pane.show(page(said("short")))
        assert rows(pane)[0].endswith("━")


async def test_cursor_and_row_stay_when_lines_come_before_them(pane: DetailPane) -> None:
    async with Stage(pane).run_test(size=(30, 5)):
        pane.show(CLAIMS)
        pane.step(Step.DOWN)
        pane.step(Step.DOWN)
        before = rows(pane)[1:]
        pane.show(page(said("corrected"), said("old → new"), *CLAIMS.lines))
        assert rows(pane)[1:] == before
        assert cursor(pane) == "source 4"


async def test_where_its_line_is_gone_the_nearest_is_selected(pane: DetailPane) -> None:
    async with Stage(pane).run_test(size=(30, 9)):
        pane.show(CLAIMS)
        pane.select("source:8")
        pane.show(page(*CLAIMS.lines[:3], *CLAIMS.lines[4:]))
        assert cursor(pane) == "source 4"


async def test_another_page_begins_at_its_top(pane: DetailPane) -> None:
    async with Stage(pane).run_test(size=(30, 4)):
        pane.show(CLAIMS)
        pane.step(Step.LAST)
        pane.show(page(*CLAIMS.lines, name="Another record"))
        assert rows(pane)[1] == "  heading"
        assert cursor(pane) == "claim 4"


async def test_a_page_is_come_back_to_as_it_was_left(pane: DetailPane) -> None:
    async with Stage(pane).run_test(size=(30, 4)):
        pane.show(CLAIMS)
        pane.select("source:8", top=2)
        assert rows(pane)[1:] == ["  words of it", "▌ claim 8", "  words of it"]
