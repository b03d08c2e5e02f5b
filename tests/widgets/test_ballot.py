"""A vote as bars: one that falls short never reaches the line, one that does never ends before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import HOSTILE, LINES
from widgets.ballot import ballot_rows
from widgets.charts import Ballot
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import cells
from widgets.views import Line, Piece


def ballot(yea: int, nay: int, *needed: int, whole: int = 100) -> Ballot:
    goal = f"{needed[0]} needed" if needed else "needed: cannot tell"
    yeas = Line((Piece("S"),), right=(Piece("yea"),), key="k")
    nays = Line((Piece("lost"),), right=(Piece("nay"),))
    return Ballot("votes", yea, nay, whole, needed, goal, yeas, nays)


def drawn(shown: Ballot, width: int = 40, glyphs: Glyphs = UNICODE) -> list[str]:
    return [ink.text.rstrip() for ink in ballot_rows(shown, width, glyphs)]


@pytest.mark.parametrize(
    ("shown", "rows"),
    [
        (
            ballot(49, 51, 51),
            [
                "votes    0              51 needed",
                "S    yea ██████████████▌│",
                "lost nay ███████████████│",
            ],
        ),
        (
            ballot(70, 30, 51),
            [
                "votes    0              51 needed",
                "S    yea ███████████████│█████",
                "lost nay █████████      │",
            ],
        ),
        (
            ballot(50, 40),
            [
                "votes    0 needed: cannot tell",
                "S    yea ███████████████",
                "lost nay ████████████",
            ],
        ),
        (
            ballot(55, 40, 57, 60),
            [
                "votes    0                57 needed",
                "S    yea ████████████████▌│",
                "lost nay ████████████     ││",
            ],
        ),
    ],
    ids=["short", "carried", "cannot tell", "one of two lines"],
)
def test_the_line_parts_what_carried_from_what_did_not(shown: Ballot, rows: list[str]) -> None:
    assert drawn(shown)[0] == rows[0]
    for line, row in zip(drawn(shown)[1:], rows[1:], strict=True):
        assert line.startswith(row)


def test_in_ascii_a_bar_that_falls_short_ends_a_cell_before() -> None:
    assert drawn(ballot(49, 51, 51), glyphs=ASCII)[1:] == [
        "S    yea ############## |",
        "lost nay ###############|",
    ]


def test_every_row_leads_to_the_vote() -> None:
    assert {ink.key for ink in ballot_rows(ballot(1, 2, 2), 60, UNICODE)} == {"k"}


@given(
    votes=st.tuples(st.integers(0, 1_000), st.integers(0, 1_000)),
    needed=st.integers(1, 1_000),
    width=st.integers(50, 120),
    glyphs=st.sampled_from([UNICODE, ASCII]),
)
def test_a_bar_reaches_the_line_exactly_where_the_votes_do(
    votes: tuple[int, int], needed: int, width: int, glyphs: Glyphs
) -> None:
    shown = ballot(*votes, needed, whole=max(sum(votes), needed))
    full, line = glyphs.text("█") if glyphs is UNICODE else "#", glyphs.text("│")
    for row, count in zip(drawn(shown, width, glyphs)[1:], votes, strict=True):
        bar, _, behind = row[9:].partition(line)
        if count < needed:
            assert not behind
            assert not bar or bar.rstrip() != bar or bar[-1] != full
        else:
            assert bar == full * len(bar)


@given(
    above=LINES,
    below=LINES,
    name=st.sampled_from(HOSTILE) | st.text(max_size=20),
    votes=st.tuples(st.integers(0, 1_000), st.integers(0, 1_000)),
    needed=st.lists(st.integers(1, 1_000), max_size=2),
    width=st.integers(0, 90),
    glyphs=st.sampled_from([UNICODE, ASCII]),
)
def test_every_row_fits_its_width(
    above: Line, below: Line, name: str, votes: tuple[int, int], needed: list[int], width: int,
    glyphs: Glyphs,
) -> None:  # fmt: skip
    whole = max(sum(votes), *needed, 1)
    shown = Ballot(name, *votes, whole, tuple(needed), name, above, below)
    for ink in ballot_rows(shown, width, glyphs):
        assert cells(ink.runs) == width
        assert glyphs is UNICODE or ink.text.isascii()
