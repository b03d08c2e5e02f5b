import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import LINES, line, text, title
from widgets.fit import fit
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import Run, cells
from widgets.views import Align, Line, Piece, Rank, Tone

STRIKE = Line(
    (
        Piece("≥21"),
        Piece('"21st"', Rank.QUOTE, gap=3),
        Piece("US Defense Department", Rank.ATTRIBUTION),
        Piece("eastern Pacific", Rank.PLACE),
        Piece("reported", Rank.STATUS),
        Piece("no day", Rank.NO_DAY),
        Piece("derived", Rank.EXTRA),
    ),
    refs=("[4]", "[8]", "[10]"),
)


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (
            85,
            '≥21   "21st" US Defense Department eastern Pacific reported no day derived [4][8][10]',
        ),
        (
            84,
            '≥21   "21st" US Defense Department eastern Pacific reported no day        [4][8][10]',
        ),
        (76, "≥21 US Defense Department eastern Pacific reported no day         [4][8][10]"),
        (66, "≥21 eastern Pacific reported no day                     [4][8][10]"),
        (45, "≥21 reported no day                [4][8][10]"),
        (29, "≥21 no day         [4][8][10]"),
        (20, "≥21       [4][8][10]"),
        (10, "≥21  [4]+2"),
    ],
)
def test_what_is_least_needed_leaves_first(width: int, expected: str) -> None:
    assert text(fit(STRIKE, width, UNICODE)) == expected


@pytest.mark.parametrize(
    ("shown", "width", "expected"),
    [
        (line("announced", refs="[13]"), 18, "announced     [13]"),
        (line(Piece("as of 171730Z", short="171730Z")), 13, "as of 171730Z"),
        (line(Piece("as of 171730Z", short="171730Z")), 10, "171730Z   "),
        (line(Piece("first", Rank.STATUS), Piece("last", Rank.STATUS)), 8, "first   "),
        (
            line(title("Senate vote"), title("War Powers resolution")),
            25,
            "Senate vote War Powers…  ",
        ),
        (line(title("Senate vote"), title("War Powers resolution")), 16, "Senate vote War…"),
        (line(title("USS Gerald R. Ford"), "11 Nov", refs="[9]"), 22, "USS Gerald… 11 Nov [9]"),
        (line("net", Piece("", Rank.PLACE), "-22"), 7, "net -22"),
        (line(Piece("latest", gap=4), Piece("sea", gap=0)), 9, "latestsea"),
        (line(), 3, "   "),
        (line("漢字"), 5, "漢字 "),
        (line("漢字"), 3, "漢…"),
        (line("MoE not given"), 12, "MoE not…    "),
        (line("net -22", "MoE not given"), 18, "net -22 MoE not…  "),
        (line(Piece("6 Nov", width=6, align=Align.RIGHT), "no tally"), 11, " 6 Nov no… "),
        (line(title("vote"), refs="[congress-resolution]"), 20, "vote      [congress…"),
        (line(title("War Powers"), refs="[congress-resolution]"), 20, "War…      [congress…"),
        (line("words", refs="[8]"), 2, " …"),
        (line("words"), 0, ""),
    ],
)
def test_a_line_in_a_width(shown: Line, width: int, expected: str) -> None:
    assert text(fit(shown, width, UNICODE)) == expected


def test_columns_keep_their_blanks() -> None:
    columns = (Piece("arrived", width=8), Piece("11 Nov", width=7, align=Align.RIGHT))
    assert text(fit(line(*columns, refs="[9]"), 22, UNICODE)) == "arrived   11 Nov   [9]"


def test_the_right_part_stands_before_the_refs() -> None:
    tally = Line((title("Cartel de los Soles, designation"),), (Piece("17h"),), ("[1]", "[2]"))
    assert text(fit(tally, 36, UNICODE)) == "Cartel de los Soles…       17h [1]+1"


def test_a_piece_keeps_its_tone_and_refs_are_muted() -> None:
    assert fit(line(Piece("C!", tone=Tone.CAUTION), refs="[1]"), 6, UNICODE) == (
        Run("C!", Tone.CAUTION),
        Run(" "),
        Run("[1]", Tone.MUTED),
    )


def test_ascii_is_measured_after_it_is_replaced() -> None:
    assert text(fit(line("≥20", title("of two claims")), 10, ASCII)) == ">=20 of..."


@given(LINES, st.integers(0, 120), st.sampled_from([UNICODE, ASCII]))
def test_every_line_takes_exactly_its_width(shown: Line, width: int, glyphs: Glyphs) -> None:
    assert cells(fit(shown, width, glyphs)) == width


@pytest.mark.parametrize("width", range(14, 30))
def test_what_stands_behind_a_title_in_a_column_stays_in_its_own(width: int) -> None:
    """Whatever words a title has lost: the columns of a list are one below the other."""
    titles = ("FTO paperwork and timing", "Hill", "Operational tempo", "")
    lines = [Line((Piece(name, Rank.TITLE, width=24), Piece("|"))) for name in titles]
    drawn = [text(fit(one, width, UNICODE)) for one in lines]
    assert len({row.index("|") for row in drawn}) == 1, drawn
