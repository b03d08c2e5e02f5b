import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import HOSTILE, LINES, line, texts, title
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import cells
from widgets.pane_rows import GUTTER, panel_notes, panel_rows, tile_notes, tile_rows
from widgets.views import (
    Align,
    Bin,
    Block,
    Column,
    Group,
    Line,
    Panel,
    Piece,
    Rank,
    Row,
    Split,
    Tile,
    Timeline,
    Title,
    Tone,
)

TILE = Tile(
    Title("1", "FTO paperwork and timing"),
    level=Piece("C!", tone=Tone.CAUTION),
    trend="+",
    confidence=Piece("conf L"),
    reason=Piece(", not graded", Rank.TITLE, gap=0),
    age="17h",
    lines=(
        Line((title("announced, not published"),), refs=("[13]",), rows=2),
        line("notice clock:", Piece("7 d,", Rank.EXTRA), "no start date", refs="[26]"),
        line("W if published"),
        line("signposts 0 of 3 seen"),
    ),
)
STRIP = Timeline(
    "week of", "listed", (Bin("·"), Bin("r1", minor="10"), Bin("·")), "3 Nov", "17 Nov"
)
STRIKES = Panel(
    Title("5", "Strikes", (Piece("17h", tone=Tone.MUTED),)),
    (
        Group(
            None,
            (
                line("20-21+ X strikes, 3 claims", refs="[4] [8] [10]"),
                Line((Piece(">80", gap=0), Piece("killed; both since Sep", gap=4)), refs=("[8]",),
                     indent=2),
                STRIP,
            ),
        ),
    ),
)  # fmt: skip
COLUMNS = (Column("name", 20, flex=True), Column("day", 6, Align.RIGHT))


def ship(name: str, day: str, ref: str, *details: str) -> Row:
    return Row(name, (Piece(name), Piece(day)), (ref,), details=tuple(map(line, details)))


POSTURE = Panel(
    Title("6", "Force posture", (Piece("6d", tone=Tone.MUTED),)),
    (
        Group(
            line("United States 3"),
            (
                ship("USS Gerald R. Ford", "11 Nov", "[9]"),
                ship("Ford strike group", "r Nov", "[4]"),
                ship("Forces surged", "no day", "[7]"),
            ),
        ),
        Group(
            line("Venezuela 2"),
            (
                ship("Troops on alert", "no day", "[7]", "~200,000 troops"),
                ship("Broad mobilisation", "no day", "[11]"),
            ),
        ),
    ),
    COLUMNS,
)


def test_a_small_tile_says_confidence_and_age_in_its_title() -> None:
    assert [note.text for note in tile_notes(TILE, 3)] == ["C!", "+", "conf L", "17h"]
    assert texts(tile_rows(TILE, 39, 3, UNICODE)) == [
        "  announced, not published         [13]",
        "  notice clock: 7 d, no start date [26]",
        "  W if published",
    ]


def test_a_tall_tile_has_a_line_for_confidence_and_age() -> None:
    assert [note.text for note in tile_notes(TILE, 8)] == ["C!", "+"]
    assert texts(tile_rows(TILE, 29, 7, UNICODE)) == [
        "  announced, not published",
        "                         [13]",
        "  notice clock: no…      [26]",
        "  W if published",
        "  signposts 0 of 3 seen",
        "",
        "  conf L, not graded      17h",
    ]


def test_posture_at_80_columns() -> None:
    assert texts(panel_rows(POSTURE, 40, 5, UNICODE)) == [
        "  United States 3, 2 not shown",
        "  USS Gerald R. Ford         11 Nov  [9]",
        "  Venezuela 2",
        "  Troops on alert            no day  [7]",
        "  Broad mobilisation         no day [11]",
    ]


def test_posture_with_room_has_its_details() -> None:
    assert texts(panel_rows(POSTURE, 40, 9, UNICODE)) == [
        "  United States 3",
        "  USS Gerald R. Ford         11 Nov  [9]",
        "  Ford strike group           r Nov  [4]",
        "  Forces surged              no day  [7]",
        "  Venezuela 2",
        "  Troops on alert            no day  [7]",
        "  ~200,000 troops",
        "  Broad mobilisation         no day [11]",
        "",
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            3,
            [
                "  20-21+ X strikes, 3 claims [4][8][10]",
                "    >80    killed; both since Sep   [8]",
                "  3 Nov ·1· 17 Nov",
            ],
        ),
        (
            5,
            [
                "  20-21+ X strikes, 3 claims [4][8][10]",
                "    >80    killed; both since Sep   [8]",
                "  week of",
                "                 10",
                "  listed     ·   r1    ·",
            ],
        ),
    ],
)
def test_a_strip_has_headings_where_there_is_room(rows: int, expected: list[str]) -> None:
    assert texts(panel_rows(STRIKES, 39, rows, UNICODE)) == expected


def test_what_has_no_heading_to_be_counted_in_is_counted_in_the_title() -> None:
    notes = panel_notes(STRIKES, 2)
    assert [note.text for note in notes] == ["1 not shown", "17h"]
    assert [note.text for note in panel_notes(POSTURE, 5)] == ["6d"]


def test_records_beyond_those_given_are_counted() -> None:
    many = Panel(POSTURE.title, POSTURE.groups, COLUMNS, more=19_000)
    assert panel_notes(many, 9)[0].text == "19,000 not shown"


def test_a_mark_stands_in_the_gutter() -> None:
    changed = Panel(Title(), (Group(None, (Line((Piece("24 Nov"),), mark="~"),)),))
    assert texts(panel_rows(changed, 20, 1, UNICODE)) == ["~ 24 Nov"]


WORDS = st.sampled_from(HOSTILE)
PIECES = st.builds(Piece, WORDS)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    LINES,
    st.builds(Row, st.just("k"), st.lists(PIECES, max_size=3).map(tuple)),
    st.builds(Split, PIECES, st.floats(0, 100), PIECES, st.floats(0, 100)),
    st.builds(Timeline, WORDS, WORDS, st.just((Bin("·"),)), WORDS, WORDS, WORDS),
)
PANELS = st.builds(
    Panel,
    st.just(Title()),
    st.lists(
        st.builds(Group, LINES | st.none(), st.lists(BLOCKS, max_size=4).map(tuple)), max_size=3
    ).map(tuple),
    st.just(COLUMNS),
)


@given(PANELS, st.integers(GUTTER, 90), st.integers(0, 12), st.sampled_from([UNICODE, ASCII]))
def test_a_panel_takes_exactly_its_rows(
    panel: Panel, width: int, rows: int, glyphs: Glyphs
) -> None:
    drawn = panel_rows(panel, width, rows, glyphs)
    assert len(drawn) == rows
    assert {cells(row.runs) for row in drawn} <= {width}
    assert not glyphs.ascii or all(row.text.isascii() for row in drawn)
