"""Lanes over one time: what fits, what shares a cell, what leaves, each under its heading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import HOSTILE
from widgets.charts import Lane, Lanes, Mark
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import cells
from widgets.lanes import lanes_rows
from widgets.views import Align, Bin

TEN = tuple(map(Bin, "·····AACW·"))
FIVE = tuple(map(Bin, "··ACW"))
MARKS = (Mark(0, "1 Nov", "1"), Mark(5, "6 Nov", "6"), Mark(9, "10 Nov", "10"))


def days(**given: object) -> Lanes:
    lane = Lane("1 Paper", TEN, FIVE, "tile:one")
    return Lanes("levels", MARKS, (lane,), **given)  # type: ignore[arg-type]


def weeks(lasting: bool) -> Lanes:
    cells = tuple(map(Bin, ("·", "1", "r2", "1+r1", "12")))
    marks = (Mark(0, "Sep"), Mark(4, "Oct"))
    return Lanes("strikes", marks, (Lane("listed", cells),), Align.RIGHT, 5, 8, lasting)


def drawn(lanes: Lanes, width: int, glyphs: Glyphs = UNICODE) -> list[str]:
    return [ink.text.rstrip() for ink in lanes_rows(lanes, width, glyphs)]


@pytest.mark.parametrize(
    ("lanes", "width", "rows"),
    [
        (days(), 31, ["levels    1 Nov     6 Nov   10", "1 Paper   · · · · · A A C W ·"]),
        (days(), 21, ["levels    1 Nov    10", "1 Paper   ·····AACW·"]),
        (days(), 20, ["levels    1 Nov", "1 Paper   ··ACW"]),
        (days(), 14, ["levels     6", "1 Paper   ·ACW"]),
        (
            weeks(False),
            35,
            ["strikes       Sep               Oct", "listed        ·    1   r2 1+r1   12"],
        ),
        (weeks(False), 25, ["strikes               Oct", "listed       r2 1+r1   12"]),
        (weeks(True), 25, ["strikes       Sep     Oct", "listed       r2 1+r1   12"]),
    ],
    ids=["all", "close", "two days a cell", "the oldest leave", "weeks", "a month", "it lasts"],
)  # fmt: skip
def test_cells_stand_under_their_headings(lanes: Lanes, width: int, rows: list[str]) -> None:
    shown = drawn(lanes, width)
    assert shown == rows


def test_a_lane_leads_where_its_key_says() -> None:
    assert [ink.key for ink in lanes_rows(days(), 40, UNICODE)] == ["", "tile:one"]


TEXTS = st.sampled_from(HOSTILE) | st.text(max_size=8)


@given(
    names=st.lists(TEXTS, min_size=1, max_size=3),
    texts=st.lists(TEXTS, max_size=40),
    heads=st.lists(st.tuples(st.integers(0, 39), TEXTS, TEXTS), max_size=6),
    align=st.sampled_from(Align),
    least=st.integers(1, 6),
    lasting=st.booleans(),
    width=st.integers(0, 90),
    glyphs=st.sampled_from([UNICODE, ASCII]),
)
def test_every_row_fits_its_width(
    names: list[str], texts: list[str], heads: list[tuple[int, str, str]], align: Align,
    least: int, lasting: bool, width: int, glyphs: Glyphs,
) -> None:  # fmt: skip
    bins = tuple(map(Bin, texts))
    lanes = Lanes(
        names[0], tuple(Mark(*head) for head in heads),
        tuple(Lane(name, bins, bins[::2]) for name in names), align, least, 6, lasting,
    )  # fmt: skip
    for ink in lanes_rows(lanes, width, glyphs):
        assert cells(ink.runs) == width
        assert glyphs is UNICODE or ink.text.isascii()
