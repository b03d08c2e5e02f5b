from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import LINES, line, texts, title
from widgets.detail_rows import detail_rows
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import cells
from widgets.views import Line, Piece

RECORD = (
    line("20-21+ X", Piece("since Sep 2025; standing reported", gap=2)),
    Line((Piece("three, side by side, none averaged"),), label="claims"),
    Line(
        (Piece('at least 20, no upper bound; "20th-plus"'),),
        refs=("[4]",),
        label="≥20",
        key="source:4",
        rows=0,
    ),
    Line((Piece("not attributed; as of 170000Z NOV 25"),), label=" "),
    Line((title("Restrict the latitude to attack Venezuela without authorization"),), label="text",
         rows=0),
)  # fmt: skip


def test_a_record_at_80_columns() -> None:
    assert texts(detail_rows(RECORD, 80, UNICODE)) == [
        "  20-21+ X  since Sep 2025; standing reported",
        "  claims    three, side by side, none averaged",
        '  ≥20       at least 20, no upper bound; "20th-plus"                         [4]',
        "            not attributed; as of 170000Z NOV 25",
        "  text      Restrict the latitude to attack Venezuela without authorization",
    ]


def test_rows_of_one_line_hang_under_its_first_word() -> None:
    assert texts(detail_rows(RECORD[2:], 40, UNICODE)) == [
        "  ≥20       at least 20, no upper bound;",
        '            "20th-plus"              [4]',
        "            not attributed; as of…",
        "  text      Restrict the latitude to",
        "            attack Venezuela without",
        "            authorization",
    ]


def test_every_row_of_a_line_has_its_key_and_number() -> None:
    rows = detail_rows(RECORD[2:], 40, UNICODE)
    assert [row.key for row in rows] == ["source:4", "source:4", "", "", "", ""]
    assert [row.line for row in rows] == [0, 0, 1, 2, 2, 2]


@given(
    st.lists(LINES, max_size=4).map(tuple), st.integers(2, 90), st.sampled_from([UNICODE, ASCII])
)
def test_every_row_takes_exactly_its_width(
    lines: tuple[Line, ...], width: int, glyphs: Glyphs
) -> None:
    drawn = detail_rows(lines, width, glyphs)
    assert {cells(row.runs) for row in drawn} <= {width}
    assert not glyphs.ascii or all(row.text.isascii() for row in drawn)
