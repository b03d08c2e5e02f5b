import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color

from dashboard.terminal.line_filter import HostileText

BLACK = Color(0, 0, 0)
BOLD = Style(bold=True)
CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
TURNING = [chr(code) for code in (0x61C, *range(0x200E, 0x2010), *range(0x202A, 0x202F),
                                  *range(0x2066, 0x206A))]  # fmt: skip
HIDING = ["\u00ad", "\u200b", "\u2060", "\ufeff", "\u2028", "\u2029", "\ufff9", "\U000e0041"]


def filtered(text: str, replacement: str = "?") -> str:
    (segment,) = HostileText(replacement).apply([Segment(text, BOLD)], BLACK)
    assert segment.style == BOLD
    return segment.text


@pytest.mark.parametrize("char", [*CONTROLS, *TURNING, *HIDING, "\ud800"])
def test_nothing_that_acts_is_left(char: str) -> None:
    shown = filtered(f"a{char}b")
    assert char not in shown
    assert shown in {"ab", "a?b"}


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
def test_what_took_a_cell_is_seen_and_the_rest_leaves(text: str, shown: str) -> None:
    assert filtered(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"), [("👩\u200d👩\u200d👧", "👩"), ("a\u200db", "a"), ("a\u200b漢", "a漢")]
)
def test_parts_of_one_sign_keep_to_its_cells(text: str, shown: str) -> None:
    assert filtered(text) == shown


@pytest.mark.parametrize(
    "text",
    ["≥21 strikes · ±3 → ▌", "Señor Padrino López", "e\u0301", "漢字", "[@click=app.quit]", ""],
)
def test_plain_text_is_untouched(text: str) -> None:
    assert filtered(text) == text


def test_what_textual_itself_tells_the_terminal_passes() -> None:
    home = Segment("\x1b[H", None, [(ControlType.HOME,)])
    assert HostileText().apply([home], BLACK) == [home]


def test_a_segment_without_style_raises_nothing() -> None:
    assert HostileText("?").apply([Segment("a\x1bb")], BLACK) == [Segment("ab")]


@given(st.text(max_size=40) | st.lists(st.sampled_from(["\u200d", "👩", "a"])).map("".join))
def test_every_row_keeps_its_width(text: str) -> None:
    assert cell_len(filtered(text, "\ufffd")) == cell_len(text)
