"""Cells of a table: they read back as they were, and none is a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.commandline.csv_row import csv_row, defused
from tests.widgets.words import HOSTILE

STARTS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "±", "→", "─"]


def restored(cell: str) -> str:
    """Return what a cell was: an apostrophe before a formula is ours, the first of several."""
    bare = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and bare.startswith(tuple(STARTS)) else cell


@pytest.mark.parametrize("start", STARTS)
def test_text_written_no_cell_is_a_formula(start: str) -> None:
    assert defused(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["", "1", "'last week'", "a=b", " =1", "≥20", "[4]"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert defused(text) == text


TEXTS = (
    st.text()
    | st.sampled_from(HOSTILE)
    | st.builds(str.__add__, st.sampled_from(STARTS), st.text())
)


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_text_written_every_cell_reads_back_equal_and_harmless(cells: list[str]) -> None:
    row = csv_row(cells)
    assert row.endswith("\r")
    [read] = csv.reader(io.StringIO(f"{row}\n", newline=""), strict=True)
    assert [restored(cell) for cell in read] == cells
    assert not any(cell.startswith(tuple(STARTS)) for cell in read)
