import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import HOSTILE, text
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import cells
from widgets.strip import strip_runs
from widgets.views import Bin, Strip, Tone

DAYS = tuple(
    Bin("CA·W·"[day % 5], Tone.CAUTION if day % 5 == 0 else Tone.PLAIN) for day in range(30)
)
PAIRS = tuple(Bin("C·W"[pair % 3]) for pair in range(15))
MONTH = Strip("30 d", DAYS, PAIRS)
ALL = "CA·W·" * 6
TWO = "C·W" * 5


@pytest.mark.parametrize(
    ("width", "glyphs", "expected"),
    [
        pytest.param(36, UNICODE, f"30 d {ALL} ", id="a day a cell, and a blank"),
        pytest.param(35, UNICODE, f"30 d {ALL}", id="a day a cell"),
        pytest.param(34, UNICODE, f"30 d {TWO}{' ' * 14}", id="two days a cell"),
        pytest.param(20, UNICODE, f"30 d {TWO}", id="two days a cell, to the edge"),
        pytest.param(19, UNICODE, f"30 d {TWO[1:]}", id="the oldest two days leave"),
        pytest.param(8, UNICODE, "30 d C·W", id="the newest stay"),
        pytest.param(6, UNICODE, "30 d W", id="two days are left"),
        pytest.param(5, UNICODE, "30 d ", id="the label alone"),
        pytest.param(35, ASCII, f"30 d {ALL}".replace("·", "."), id="ASCII alone"),
    ],
)
def test_days_stand_side_by_side_the_newest_last(width: int, glyphs: Glyphs, expected: str) -> None:
    assert text(strip_runs(MONTH, width, glyphs)) == expected


def test_each_cell_has_its_tone() -> None:
    runs = strip_runs(MONTH, 35, UNICODE)
    assert [run.tone for run in runs[1:]] == [bin.tone for bin in DAYS]


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
@pytest.mark.parametrize("width", range(5, 61))
def test_it_is_as_wide_as_it_is_told(width: int, glyphs: Glyphs) -> None:
    runs = strip_runs(MONTH, width, glyphs)
    assert cells(runs) == width
    assert glyphs is UNICODE or text(runs).isascii()


@given(
    label=st.sampled_from(HOSTILE) | st.text(max_size=8),
    words=st.lists(st.sampled_from(HOSTILE) | st.text(max_size=3), max_size=30),
    width=st.integers(0, 60),
    glyphs=st.sampled_from([UNICODE, ASCII]),
)
def test_no_text_moves_its_edge(label: str, words: list[str], width: int, glyphs: Glyphs) -> None:
    bins = tuple(map(Bin, words))
    runs = strip_runs(Strip(label, bins, bins[::2]), width, glyphs)
    assert cells(runs) == width
    assert glyphs is UNICODE or text(runs).isascii()


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_a_wide_label_leaves_room_for_the_newest_day(glyphs: Glyphs) -> None:
    shown = text(strip_runs(Strip("漢字", DAYS, PAIRS), 8, glyphs))
    assert shown.endswith("W")
