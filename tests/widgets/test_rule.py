from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.words import HOSTILE, text
from widgets.glyphs import ASCII, UNICODE, Glyphs
from widgets.ink import Run, cells
from widgets.rule import joined, title_rule
from widgets.views import Piece, Title, Tone

STRIKES = Title("5", "Strikes")
AGE = (Piece("17h", tone=Tone.MUTED),)


@pytest.mark.parametrize(
    ("title", "notes", "width", "lit", "glyphs", "expected"),
    [
        (STRIKES, AGE, 39, False, UNICODE, "─5 Strikes ──────────────────────── 17h"),
        (STRIKES, AGE, 39, True, UNICODE, "━5 Strikes ━━━━━━━━━━━━━━━━━━━━━━━━ 17h"),
        (STRIKES, AGE, 20, False, ASCII, "-5 Strikes ----- 17h"),
        (STRIKES, AGE, 20, True, ASCII, "=5 Strikes ===== 17h"),
        (STRIKES, (), 14, False, UNICODE, "─5 Strikes ───"),
        (
            Title("1", "FTO paperwork and timing"),
            (Piece("C!"), Piece("+"), Piece("conf L"), Piece("17h")),
            38,
            False,
            UNICODE,
            "─1 FTO paperwork… ──── C! + conf L 17h",
        ),
        (
            Title("4", "Support for the escort mission", tail="+8 more"),
            (Piece("C!"), Piece("-"), Piece("conf M"), Piece("6d")),
            39,
            False,
            UNICODE,
            "─4 Support… +8 more ──── C! - conf M 6d",
        ),
        (Title("6", "Force posture"), (Piece("HELD 12m"),), 14, False, UNICODE, "─6… ─ HELD 12m"),
        (Title(), AGE, 8, False, UNICODE, "──── 17h"),
        (STRIKES, AGE, 1, False, UNICODE, "─"),
        (STRIKES, AGE, 0, False, UNICODE, ""),
    ],
)
def test_a_rule(
    title: Title, notes: tuple[Piece, ...], width: int, lit: bool, glyphs: Glyphs, expected: str
) -> None:
    assert text(title_rule(title, notes, width, lit, glyphs)) == expected


@pytest.mark.parametrize(("lit", "tone"), [(False, Tone.PLAIN), (True, Tone.MODE)])
def test_the_name_is_reversed_in_focus_alone(lit: bool, tone: Tone) -> None:
    assert Run("5 Strikes", tone) in title_rule(STRIKES, AGE, 30, lit, UNICODE)


@pytest.mark.parametrize(
    ("joints", "glyphs", "expected"),
    [
        ({}, UNICODE, "─5 Strikes ──── 17h"),
        ({0: "┼", 12: "┴"}, UNICODE, "┼5 Strikes ─┴── 17h"),
        ({12: "┴"}, ASCII, "-5 Strikes -+-- 17h"),
        ({3: "┬", 17: "┬", 40: "┬"}, UNICODE, "─5 Strikes ──── 17h"),
    ],
)
def test_joints_never_take_the_place_of_a_word(
    joints: Mapping[int, str], glyphs: Glyphs, expected: str
) -> None:
    rule = title_rule(STRIKES, AGE, 19, False, glyphs)
    assert text(joined(rule, joints, glyphs)) == expected


@given(
    st.builds(Title, st.text(max_size=2), st.sampled_from(HOSTILE)),
    st.lists(st.builds(Piece, st.sampled_from(HOSTILE)), max_size=3),
    st.integers(0, 120),
    st.booleans(),
    st.sampled_from([UNICODE, ASCII]),
)
def test_every_rule_takes_exactly_its_width(
    title: Title, notes: list[Piece], width: int, lit: bool, glyphs: Glyphs
) -> None:
    rule = title_rule(title, notes, width, lit, glyphs)
    assert cells(joined(rule, {width // 2: "┼"}, glyphs)) == cells(rule) == width
