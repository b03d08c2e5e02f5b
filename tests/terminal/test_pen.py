"""A pen follows another with the fewest codes, and looks as it would after a reset."""

import itertools

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.terminal.pen import PLAIN, Pen

ATTRIBUTES = st.sets(st.sampled_from(("1", "4", "7")))
INKS = st.sampled_from(("", "33", "38;5;200", "38;2;1;2;3", "97", "39"))
PAPERS = st.sampled_from(("", "44", "48;5;17", "49", "107"))
pens = st.builds(
    lambda attributes, ink, paper: Pen.of(";".join((*attributes, ink, paper))),
    ATTRIBUTES, INKS, PAPERS,
)  # fmt: skip


def cell(written: str) -> object:
    screen = pyte.Screen(1, 1)
    pyte.Stream(screen).feed(f"{written}x")
    return screen.buffer[0][0]


@given(st.lists(pens, max_size=5), pens)
def test_it_looks_the_same_whatever_was_before(before: list[Pen], last: Pen) -> None:
    way = [PLAIN, *before, last]
    followed = "".join(pen.after(earlier) for earlier, pen in itertools.pairwise(way))
    assert cell(followed) == cell(last.after(PLAIN))


@pytest.mark.parametrize(
    ("before", "pen", "written"),
    [
        ("", "39;49", ""),
        ("1", "1;39", ""),
        ("", "2;39;49", "\x1b[2m"),
        ("2", "", "\x1b[m"),
        ("1;33", "1;36", "\x1b[36m"),
        ("38;2;1;2;3;48;2;4;5;6", "1;38;2;1;2;3;48;2;4;5;6", "\x1b[1m"),
        ("7;33", "33", "\x1b[0;33m"),
        ("38;2;100;100;100;1", "1", "\x1b[39m"),
    ],
)
def test_only_what_changes_is_said(before: str, pen: str, written: str) -> None:
    assert Pen.of(pen).after(Pen.of(before)) == written
