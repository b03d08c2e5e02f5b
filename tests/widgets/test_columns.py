import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import HOSTILE, text
from widgets.columns import Fitted, refs_width
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import cells
from widgets.views import Align, Column, Piece, Rank, Row

CONGRESS = (
    Column("day", 6, Align.RIGHT),
    Column("chamber", 7),
    Column("kind", 9, rank=Rank.STATUS),
    Column("title", 40, flex=True),
    Column("outcome", 8, rank=Rank.PLACE),
)
SAID = ("6 Nov", "Senate", "vote", "War Powers resolution on attacking", "rejected")
VOTE = Row("congress.vote", tuple(map(Piece, SAID)), ("[17]", "[22]"))


@pytest.mark.parametrize(
    ("width", "kept"),
    [
        (120, (0, 1, 2, 3, 4)),
        (62, (0, 1, 2, 3, 4)),
        (50, (0, 1, 2, 3)),
        (37, (0, 1, 3)),
        (5, (0, 1, 3)),
    ],
)
def test_columns_leave_by_rank_before_the_text_does(width: int, kept: tuple[int, ...]) -> None:
    assert Fitted.to(CONGRESS, 8, width).kept == kept


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (78, " 6 Nov Senate  vote      War Powers resolution on attacking  rejected [17][22]"),
        (64, " 6 Nov Senate  vote      War Powers…           rejected [17][22]"),
        (50, " 6 Nov Senate  vote      War Powers…      [17][22]"),
        (39, " 6 Nov Senate  War Powers…     [17][22]"),
    ],
)
def test_a_row_in_a_width(width: int, expected: str) -> None:
    assert text(Fitted.to(CONGRESS, 8, width).row(VOTE, UNICODE)) == expected


def test_headings_stand_over_their_columns() -> None:
    heading = text(Fitted.to(CONGRESS, 8, 78).heading(UNICODE))
    assert (
        heading == "   day chamber kind      title                               outcome      refs"
    )


def test_a_row_borrows_blanks_where_it_then_stands_whole() -> None:
    narrow = Fitted.to((Column("name", 30, flex=True), Column("verb", 8), Column("day", 6)), 4, 37)
    cells_of = ("USS Gerald R. Ford", "left", "11 Nov")
    row = Row("k", tuple(map(Piece, cells_of)), ("[9]",))
    assert text(narrow.row(row, UNICODE)) == "USS Gerald R. Ford left    11 Nov [9]"


@pytest.mark.parametrize(
    ("refs", "expected"),
    [
        ((), 0),
        (("[9]",), 3),
        (("[4]", "[8]", "[10]"), 10),
        (("[4]", "[8]", "[10]", "[12]"), 5),
        (("[fr-2025-20750]",), 12),
    ],
)
def test_the_room_for_references(refs: tuple[str, ...], expected: int) -> None:
    assert refs_width([Row("k", (), refs)]) == expected


def test_references_without_room_are_counted() -> None:
    fitted = Fitted.to(CONGRESS, 6, 78)
    assert text(fitted.row(VOTE, UNICODE)).endswith("[17]+1")


COLUMNS = st.lists(
    st.builds(
        Column,
        st.text(max_size=5),
        st.integers(1, 20),
        st.sampled_from(Align),
        st.sampled_from(Rank),
        st.booleans(),
    ),
    max_size=5,
)
ROWS = st.builds(
    Row,
    st.just("key"),
    st.lists(st.builds(Piece, st.sampled_from(HOSTILE)), max_size=5).map(tuple),
    st.lists(st.text(min_size=1, max_size=20), max_size=3).map(tuple),
)


@given(COLUMNS, ROWS, st.integers(0, 12), st.integers(0, 120), st.sampled_from([UNICODE, ASCII]))
def test_every_row_takes_exactly_its_width(
    columns: list[Column], row: Row, refs: int, width: int, glyphs: Glyphs
) -> None:
    fitted = Fitted.to(columns, refs, width)
    assert cells(fitted.row(row, glyphs)) == width
    assert cells(fitted.heading(glyphs)) == width


def test_a_long_reference_leaves_the_name_of_its_row() -> None:
    fitted = Fitted.to(
        (Column("name", 8, flex=True), Column("status", 9), Column("day", 6)), 12, 38
    )
    row = Row(
        "force",
        (Piece("12 Sqn"), Piece("alert"), Piece("no day")),
        ("[blog-without-number-but-a-long-id]",),
    )
    assert text(fitted.row(row, UNICODE)).startswith("12 Sqn")
