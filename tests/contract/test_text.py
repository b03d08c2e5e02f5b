"""Cleaning text, the first layer against hostile feeds."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.contract.text import MOST_MARKS, REPLACEMENT, clean, has_words, quote


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("", ""),
        ("plain words", "plain words"),
        ("[/foo] [@click=app.quit]x[/]", "[/foo] [@click=app.quit]x[/]"),
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("\x1b]52;c;aGk=\x07", "\ufffd]52;c;aGk=\ufffd"),
        ("\x9b31m\x00\x7f", "\ufffd31m\ufffd\ufffd"),
        ("\ud800", "\ufffd"),
        ("\ue000\U000f0000", "\ufffd\ufffd"),
        ("\u0378\ufffe", "\ufffd\ufffd"),
        ("a\u202eb\u2066c\u200dd\ufeffe\u00adf", "abcdef"),
        ("\U000e0001\U000e0041x", "x"),
        ("a\tb\nc\r\nd\re\vf\fg\x85h\u2028i\u2029j", "a b c d e f g h i j"),
        ("e\u0301", "\u00e9"),
        ("\u212b", "\u00c5"),
        ("x" + "\u0336" * 9, "x" + "\u0336" * 3),
        ("\u0336" * 4 + "x" + "\u0336" * 4, "\u0336" * 3 + "x" + "\u0336" * 3),
        ("e\u200d\u0301", "\u00e9"),
        ("\u2764\ufe0f a\ufe00\u034f\U000e0101b \u3164c", "\u2764 ab c"),
        ("\U0001f1fb\U0001f1ea", "VE"),
        ("\U0001f44d\U0001f3fd", "\U0001f44d"),
        ("\N{GRINNING FACE} 漢字 \u00a0", "\N{GRINNING FACE} 漢字 \u00a0"),
    ],
)
def test_text_cleaned(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


ANY_TEXT = st.text(st.characters(codec=None) | st.sampled_from("e\u0301\u0327\u0336\u200d\t\r\n"))


@given(ANY_TEXT)
def test_text_cleaned_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_text_cleaned_can_neither_act_nor_hide(text: str) -> None:
    cleaned = clean(text)
    categories = [unicodedata.category(character) for character in cleaned]
    assert not {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} & set(categories)
    assert unicodedata.is_normalized("NFC", cleaned)
    marks = "".join("m" if category.startswith("M") else " " for category in categories)
    assert "m" * (MOST_MARKS + 1) not in marks


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("x", True),
        (" x ", True),
        (REPLACEMENT, True),
        ("", False),
        (" \t\n\u00a0\u3000\u2028", False),
        ("\u200b\u202e\U000e0041", False),
        ("\x00\x1b\ue000\u0378", False),
        ("\u3164\u2800\u115f\ufe0f\u034f\U0001f3fd", False),
        ("\U0001f1fb", True),
    ],
)
def test_has_words(text: str, readable: bool) -> None:
    assert has_words(text) is readable


@pytest.mark.parametrize(
    ("text", "quoted"), [("a\x1b", "'a\ufffd'"), ("x" * 50, f"'{'x' * 37}...'"), ("", "''")]
)
def test_quote(text: str, quoted: str) -> None:
    assert quote(text) == quoted
