import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import LINES, line, text, title
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import cells
from widgets.views import Line, Piece, Rank
from widgets.wrap import MOST_ROWS, wrap

QUESTION = line(title("Has the State Department given formal notice"), refs="[26]")


def rows(shown: Line, width: int, most: int) -> list[str]:
    return [text(runs).rstrip() for runs in wrap(shown, width, most, UNICODE)]


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (1, ["Has the State…  [26]"]),
        (2, ["Has the State", "Department…     [26]"]),
        (3, ["Has the State", "Department given", "formal notice   [26]"]),
        (0, ["Has the State", "Department given", "formal notice   [26]"]),
    ],
)
def test_words_break_at_blanks_and_refs_stand_last(most: int, expected: list[str]) -> None:
    assert rows(QUESTION, 20, most) == expected


def test_refs_without_room_have_a_row_of_their_own() -> None:
    assert rows(line("announced", refs="[13][2]"), 12, 0) == ["announced", "     [13][2]"]


def test_a_piece_leaves_before_a_word_does() -> None:
    claim = line("at least 20", Piece("as reported by major outlets", Rank.ATTRIBUTION), "no upper")
    assert rows(claim, 12, 2) == ["at least 20", "no upper"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("unbreakable", ["unbr", "eaka", "ble"]),
        ("漢字漢字", ["漢字", "漢字"]),
        ("a漢字漢", ["a漢", "字漢"]),
    ],
)
def test_a_word_longer_than_a_row_goes_on_in_the_next(word: str, expected: list[str]) -> None:
    assert rows(line(word), 4, 0) == expected


def test_a_column_is_not_broken() -> None:
    assert rows(line(Piece("11 Nov", width=7), "arrived"), 9, 0) == ["11 Nov", "arrived"]


@pytest.mark.parametrize("column", [12, 40])
def test_a_text_without_room_in_its_column_is_broken_at_blanks(column: int) -> None:
    named = line(Piece("Proscription of the Kestrel", width=column), "notified")
    assert rows(named, 15, 0) == ["Proscription of", "the Kestrel", "notified"]


def test_the_rows_of_a_line_are_bounded() -> None:
    assert len(wrap(line("w " * 20_000), 3, 0, UNICODE)) == MOST_ROWS


@given(st.lists(st.text("abc漢é", min_size=1, max_size=30), max_size=30), st.integers(3, 60))
def test_no_letter_is_lost(words: list[str], width: int) -> None:
    drawn = "".join(rows(line(*words, refs="[1]"), width, 0))
    assert drawn.replace(" ", "").removesuffix("[1]") == "".join(words)


@given(LINES, st.integers(0, 90), st.integers(0, 4), st.sampled_from([UNICODE, ASCII]))
def test_every_row_takes_exactly_its_width(
    shown: Line, width: int, most: int, glyphs: Glyphs
) -> None:
    made = wrap(shown, width, most, glyphs)
    assert 1 <= len(made) <= (most or MOST_ROWS)
    assert {cells(runs) for runs in made} == {width}
