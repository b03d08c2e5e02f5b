import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import HOSTILE, text
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import cells
from widgets.split_bar import split_bar
from widgets.views import Piece, Split


def poll(support: float, oppose: float) -> Split:
    return Split(Piece(f"{support:g} support"), support, Piece(f"oppose {oppose:g}"), oppose)


@pytest.mark.parametrize(
    ("split", "width", "glyphs", "expected"),
    [
        (poll(29, 51), 38, UNICODE, "29 support ▒▒▒▒▒···█████████ oppose 51"),
        (poll(29, 51), 58, UNICODE, "29 support ▒▒▒▒▒▒▒▒▒▒▒·······███████████████████ oppose 51"),
        (poll(29, 51), 36, ASCII, "29 support ====...######## oppose 51"),
        (poll(50, 50), 31, UNICODE, "50 support ▒▒▒▒▒█████ oppose 50"),
        (poll(0, 100), 31, UNICODE, "0 support ██████████ oppose 100"),
        (poll(0, 0), 29, UNICODE, "0 support ·········· oppose 0"),
        (poll(29, 51), 24, UNICODE, "29 support ▒·█ oppose 51"),
        (poll(29, 51), 23, UNICODE, "29 support    oppose 51"),
    ],
)
def test_shares_of_a_hundred(split: Split, width: int, glyphs: Glyphs, expected: str) -> None:
    assert text(split_bar(split, width, glyphs)) == expected


@given(
    st.sampled_from(HOSTILE),
    st.floats(0, 100),
    st.floats(0, 100),
    st.integers(0, 120),
    st.sampled_from([UNICODE, ASCII]),
)
def test_every_bar_takes_exactly_its_width(
    words: str, support: float, oppose: float, width: int, glyphs: Glyphs
) -> None:
    split = Split(Piece(words), support, Piece(words), oppose)
    assert cells(split_bar(split, width, glyphs)) == width
