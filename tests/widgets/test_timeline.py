import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import HOSTILE, text
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import cells
from widgets.timeline import compact, has_room, headed
from widgets.views import Bin, Timeline

MONTHS = {0: "Sep", 5: "Oct", 9: "Nov"}
DAYS = (1, 8, 15, 22, 29, 6, 13, 20, 27, 3, 10, 17)
BINS = tuple(
    Bin("r1" if number == 10 else "·", major=MONTHS.get(number, ""), minor=str(day))
    for number, day in enumerate(DAYS)
)
STRIKES = Timeline("week of", "listed", BINS, "1 Sep", "17 Nov", "19+ undated")


@pytest.mark.parametrize(
    ("width", "glyphs", "expected"),
    [
        (37, UNICODE, "1 Sep ··········1· 17 Nov 19+ undated"),
        (40, UNICODE, "1 Sep ··········1· 17 Nov 19+ undated   "),
        (37, ASCII, "1 Sep ..........1. 17 Nov 19+ undated"),
        (35, UNICODE, "… ········1· 17 Nov 19+ undated    "),
    ],
)
def test_one_row(width: int, glyphs: Glyphs, expected: str) -> None:
    assert text(compact(STRIKES, width, glyphs)) == expected


@pytest.mark.parametrize(("cell", "shown"), [("3", "3"), ("r3", "3"), ("12", "+"), ("·", "·")])
def test_a_cell_of_one_letter(cell: str, shown: str) -> None:
    assert text(compact(Timeline("", "", (Bin(cell),), "a", "b"), 5, UNICODE)) == f"a {shown} b"


def test_three_rows_with_headings() -> None:
    assert [text(row).rstrip() for row in headed(STRIKES, 56, UNICODE)] == [
        "week of   Sep                 Oct             Nov",
        "          1   8  15  22  29   6  13  20  27   3  10  17",
        "listed    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·  r1   ·",
    ]


def test_the_note_stands_behind_the_cells_where_there_is_room() -> None:
    assert text(headed(STRIKES, 80, UNICODE)[2]).endswith("·  19+ undated")


@pytest.mark.parametrize(("width", "room"), [(55, True), (54, False)])
def test_headings_need_room_for_every_cell(width: int, room: bool) -> None:
    assert has_room(STRIKES, width) is room


def test_no_cells_are_drawn_as_none() -> None:
    bare = Timeline("week of", "listed", (), "1 Sep", "17 Nov")
    assert text(compact(bare, 14, UNICODE)) == "1 Sep  17 Nov "
    assert [text(row).rstrip() for row in headed(bare, 14, UNICODE)] == ["week of", "", "listed"]


BIN = st.builds(Bin, st.sampled_from(["·", "r1", "12", *HOSTILE]), major=st.sampled_from(HOSTILE))


@given(
    st.lists(BIN, max_size=60).map(tuple),
    st.sampled_from(HOSTILE),
    st.integers(0, 120),
    st.sampled_from([UNICODE, ASCII]),
)
def test_every_row_takes_exactly_its_width(
    bins: tuple[Bin, ...], words: str, width: int, glyphs: Glyphs
) -> None:
    timeline = Timeline(words, words, bins, words, words, words)
    for row in (compact(timeline, width, glyphs), *headed(timeline, width, glyphs)):
        assert cells(row) == width
