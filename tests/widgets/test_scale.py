"""Figures on one scale: a margin where it is told, a point alone where it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import HOSTILE, LINES
from widgets.charts import Estimate, Scale
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import cells
from widgets.scale import scale_rows
from widgets.views import Line, Piece

NOTE = Line((Piece("n 1,200"),), refs=("[12]",))


def scale(at: float | None, margin: float | None, reach: int = 50) -> Scale:
    return Scale("net", reach, (Estimate(Line((Piece("net"),), key="k"), at, margin, NOTE),))


@pytest.mark.parametrize(
    ("at", "margin", "drawn"),
    [
        (0, None, "          ●"),
        (-50, None, "●         │"),
        (50, None, "          │         ●"),
        (-25, 10, "   ├─●─┤  │"),
        (-5, 10, "       ├─●─┤"),
        (25, 0.4, "          │    ●"),
        (-45, 20, "├●───┤    │"),
        (None, None, "          │"),
        (None, 3, "          │"),
    ],
)
def test_a_margin_is_drawn_where_it_is_told(
    at: float | None, margin: float | None, drawn: str
) -> None:
    head, row, note = [ink.text.rstrip() for ink in scale_rows(scale(at, margin), 29, UNICODE)]
    assert head == "net  -50        0        +50"
    assert row == f"net   {drawn}"
    assert note == "n 1,200                  [12]"


def test_the_row_and_its_note_lead_to_the_poll() -> None:
    assert [ink.key for ink in scale_rows(scale(1, 2), 40, UNICODE)] == ["", "k", "k"]


def test_what_must_be_said_stays_where_the_scale_has_little_room() -> None:
    words = "7-12 Nov 29-51  net -22 ± 5"
    one = Estimate(Line((Piece(words),)), -22, 5, NOTE)
    for glyphs in (UNICODE, ASCII):
        rows = [ink.text for ink in scale_rows(Scale("net support", 50, (one,)), 58, glyphs)]
        assert glyphs.text(words) in rows[1]


@given(
    words=LINES,
    note=LINES,
    at=st.none() | st.floats(-100, 100),
    margin=st.none() | st.floats(0, 1_000),
    name=st.sampled_from(HOSTILE) | st.text(max_size=20),
    width=st.integers(0, 90),
    glyphs=st.sampled_from([UNICODE, ASCII]),
)
def test_every_row_fits_its_width(
    words: Line, note: Line, at: float | None, margin: float | None, name: str, width: int,
    glyphs: Glyphs,
) -> None:  # fmt: skip
    shown = Scale(name, 50, (Estimate(words, at, margin, note),))
    for ink in scale_rows(shown, width, glyphs):
        assert cells(ink.runs) == width
        assert glyphs is UNICODE or ink.text.isascii()
