import string

import pytest
from textual.keys import _character_to_key

from dashboard.keys import UnknownKeyError, parse_key, show_key, types_text


@pytest.mark.parametrize("character", string.punctuation + string.digits + string.ascii_letters)
def test_a_character_is_named_as_textual_names_it(character: str) -> None:
    key = parse_key(character)
    assert key == _character_to_key(character)
    assert parse_key(key) == key
    assert show_key(key) == character
    assert types_text(key)


@pytest.mark.parametrize(
    ("key", "shown", "types"),
    [
        ("enter", "Enter", False),
        ("escape", "Esc", False),
        ("shift+tab", "S-Tab", False),
        ("pagedown", "PgDn", False),
        ("ctrl+q", "ctrl+q", False),
        ("f12", "f12", False),
        ("space", "space", True),
        ("é", "é", True),
    ],
)
def test_a_named_key(key: str, shown: str, types: bool) -> None:
    assert parse_key(key) == key
    assert show_key(key) == shown
    assert types_text(key) is types


@pytest.mark.parametrize(
    "text", ["", " ", "Enter", "control+q", "ctrl+m", "alt+x", "f13", "qq", "[]", "\x1b", "\u202e"]
)
def test_what_is_no_key(text: str) -> None:
    with pytest.raises(UnknownKeyError):
        parse_key(text)
