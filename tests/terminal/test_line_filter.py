import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color

from dashboard.terminal.line_filter import HostileText
from tests.hostile.corpus import CORPUS
from tests.hostile.harmless import ACTING, HIDING, flaws

BLACK = Color(0, 0, 0)
BOLD = Style(bold=True)


def filtered(text: str, replacement: str = "?") -> str:
    (segment,) = HostileText(replacement).apply([Segment(text, BOLD)], BLACK)
    assert segment.style == BOLD
    return segment.text


def acts(character: str) -> bool:
    return unicodedata.category(character) in ACTING or HIDING.match(character) is not None


def test_text_filtered_of_every_character_that_acts() -> None:
    # What is assigned whole, of private and empty planes a part.
    for first in (*range(0, 0x20000, 0x100), *range(0x20000, 0x110000, 0x3F00)):
        hostile = [c for c in map(chr, range(first, first + 0x100)) if acts(c)]
        left = filtered("a".join(hostile))
        assert not set(hostile) & set(left), [ascii(c) for c in set(hostile) & set(left)]
        assert set(left) <= {"a", "?"}


@pytest.mark.parametrize("text", CORPUS.values())
def test_text_filtered_by_itself_of_every_hostile_text(text: str) -> None:
    assert flaws(filtered(text)) == []


def test_text_filtered_of_all_but_three_marks() -> None:
    assert filtered("Z" + "\u0301" * 120 + "a\u20dd\u0e49\u0483\u0336b") == (
        "Z\u0301\u0301\u0301a\u20dd\u0e49\u0483b"
    )


def test_text_filtered_of_marks_on_what_another_text_ends_with() -> None:
    assert filtered("\u0301\u0301x\u0301") == "x\u0301"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "[2J"),
        ("\x1b]52;c;AAAA\x07", "]52;c;AAAA"),
        ("\x9b31m", "31m"),
        ("\u202elive\u202c", "live"),
        ("soft\u00adhyphen", "soft?hyphen"),
        ("half\ud800", "half?"),
    ],
)
def test_text_filtered_shows_what_took_a_cell_and_the_rest_leaves(text: str, shown: str) -> None:
    assert filtered(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"), [("👩\u200d👩\u200d👧", "👩"), ("a\u200db", "a"), ("a\u200b漢", "a漢")]
)
def test_text_filtered_keeps_the_parts_of_one_sign_to_its_cells(text: str, shown: str) -> None:
    assert filtered(text) == shown


@pytest.mark.parametrize(
    "text",
    ["≥21 strikes · ±3 → ▌", "Señor Padrino López", "e\u0301", "漢字", "[@click=app.quit]", ""],
)
def test_text_filtered_leaves_plain_text_untouched(text: str) -> None:
    assert filtered(text) == text


def test_text_filtered_lets_pass_what_textual_itself_says() -> None:
    home = Segment("\x1b[H", None, [(ControlType.HOME,)])
    assert HostileText().apply([home], BLACK) == [home]


def test_text_filtered_of_a_segment_without_style() -> None:
    assert HostileText("?").apply([Segment("a\x1bb")], BLACK) == [Segment("ab")]


@given(st.text(max_size=40) | st.lists(st.sampled_from(["\u200d", "👩", "a"])).map("".join))
def test_text_filtered_keeps_the_width_of_every_row(text: str) -> None:
    assert cell_len(filtered(text, "\ufffd")) == cell_len(text)
