import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.shorten import shorten


@pytest.mark.parametrize(
    ("words", "width", "expected"),
    [
        ("FTO paperwork and timing", 24, "FTO paperwork and timing"),
        ("FTO paperwork and timing", 23, "FTO paperwork and…"),
        ("FTO paperwork and timing", 14, "FTO paperwork…"),
        ("FTO paperwork and timing", 13, "FTO…"),
        ("Tim Kaine, Adam Schiff", 12, "Tim Kaine…"),
        ("unbreakable", 6, "unbre…"),
        ("漢字漢字", 6, "漢字…"),
        ("漢字漢字", 4, "漢…"),
        ("words", 1, "…"),
        ("words", 0, ""),
        ("", 0, ""),
    ],
)
def test_words_leave_whole_from_the_end(words: str, width: int, expected: str) -> None:
    assert shorten(words, width, UNICODE) == expected


@pytest.mark.parametrize(
    ("words", "width", "expected"),
    [
        ("Senate statement", 15, "Senate..."),
        ("unbreakable", 7, "unbr..."),
        ("words", 2, ".."),
    ],
)
def test_in_ascii_the_mark_takes_its_room(words: str, width: int, expected: str) -> None:
    assert shorten(words, width, ASCII) == expected


@given(st.text(max_size=60), st.integers(0, 40), st.sampled_from([UNICODE, ASCII]))
def test_never_wider_than_asked(words: str, width: int, glyphs: Glyphs) -> None:
    assert cell_len(shorten(glyphs.text(words), width, glyphs)) <= width
