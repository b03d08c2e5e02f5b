"""Rows of the page: 80 columns whatever the text, every word of it, references at the edge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dashboard.board.handover.rows import WIDTH, line_rows, row_rows
from dashboard.board.handover.shortening import shortened
from dashboard.contract.text import clean
from widgets.views import Column, Line, Piece, Row

WORDS = st.text(max_size=300).map(clean)
LONG = "pneumonoultramicroscopicsilicovolcanoconiosis" * 3


@given(
    st.lists(WORDS, min_size=1, max_size=4),
    st.lists(WORDS, max_size=4),
    st.sampled_from(["", "+", "X"]),
    st.integers(0, 4),
)
def test_no_row_is_wider_than_80_cells_and_no_word_is_lost(
    words: list[str], refs: list[str], mark: str, indent: int
) -> None:
    line = Line(tuple(map(Piece, words)), refs=tuple(refs), mark=mark, indent=indent)
    rows = list(line_rows(line))
    assert all(cell_len(row) <= WIDTH for row in rows)
    said = "".join("".join(rows).split())
    assert all("".join(word.split()) in said for text in words for word in text.split(" "))


@given(st.lists(WORDS, min_size=3, max_size=3), WORDS)
def test_no_row_of_a_table_is_wider(cells: list[str], detail: str) -> None:
    columns = (Column("", 26), Column("level", 9), Column("since", 7))
    row = Row("", tuple(map(Piece, cells)), details=(Line((Piece(detail),)),), mark="!")
    assert all(cell_len(one) <= WIDTH for one in row_rows(row, columns))


@given(WORDS, st.integers(2, 40))
def test_what_is_shortened_fits(words: str, cells: int) -> None:
    assert cell_len(shortened(words, cells)) <= cells + 1


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (Line((Piece("one"),)), ["  one"]),
        (Line((Piece("one"),), refs=("[4]", "[8]")), [f"  one{'[4][8]':>74}"]),
        (Line((Piece("new"),), mark="+", indent=1), ["   + new"]),
        (Line((Piece("x " * 50),)), [f"  {'x ' * 39}".rstrip(), f"  {'x ' * 11}".rstrip()]),
        (Line((Piece("a", width=3), Piece("b"))), ["  a   b"]),
        (Line((Piece("y" * 76),), refs=("[4]",)), [f"  {'y' * 76}", f"{'[4]':>79}"]),
        (Line((Piece("z"),), refs=("[r]", "[s]" * 14)), [f"  z{'[r]+1':>76}"]),
        (Line((Piece(LONG[:100]),)), [f"  {LONG[:78]}", f"  {LONG[78:100]}"]),
    ],
)
def test_how_a_line_is_broken(line: Line, rows: list[str]) -> None:
    assert list(line_rows(line)) == rows


@pytest.mark.parametrize(
    ("words", "cells", "said"),
    [
        ("short", 5, "short"),
        ("two words", 6, "two…"),
        ("one, two", 5, "one…"),
        ("unbreakable", 5, "unbr…"),
    ],
)
def test_words_leave_whole(words: str, cells: int, said: str) -> None:
    assert shortened(words, cells) == said
