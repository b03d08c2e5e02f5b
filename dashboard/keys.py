"""How a key is named: as Textual spells it, as it may be written in a file, as it is shown."""

import string
import unicodedata

_SHORT_NAMES = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""The punctuation that Textual names by another word than Unicode does."""


def _name(character: str) -> str:
    name = unicodedata.name(character).lower().replace(" ", "_").replace("-", "_")
    return _SHORT_NAMES.get(name, name)


_PUNCTUATION = {_name(character): character for character in string.punctuation}
_MOVES = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
# A terminal sends the same byte for ctrl+h, i, j and m as for backspace, tab and the two line ends.
_CONTROLS = frozenset(f"ctrl+{letter}" for letter in string.ascii_lowercase if letter not in "hijm")
_NAMED = _CONTROLS | {
    *_MOVES,
    *(f"{modifier}+{move}" for modifier in ("shift", "ctrl") for move in _MOVES),
    *(f"f{number}" for number in range(1, 13)),
    *("enter", "escape", "tab", "shift+tab", "space", "backspace", "insert", "delete"),
}
_SHOWN = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "S-Tab",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}


class UnknownKeyError(ValueError):
    """No key has this name; the message is the name as it was written."""


def parse_key(text: str) -> str:
    """Return the key as Textual spells it: `question_mark` of `?` or of its own name, `G` of `G`.

    Raises UnknownKeyError where a terminal can send no such key.
    """
    if len(text) == 1 and text.isalnum():
        return text
    if text in string.punctuation and len(text) == 1:
        return _name(text)
    if text in _NAMED or text in _PUNCTUATION:
        return text
    raise UnknownKeyError(text)


MOST_HELD = 200
"""Keys that are held until a board has begun, the newest."""


def show_key(key: str) -> str:
    """Return the key as the screen shows it: `?`, `Esc`, `PgDn`, `ctrl+q`."""
    return _PUNCTUATION.get(key) or _SHOWN.get(key, key)


def types_text(key: str) -> bool:
    """Tell whether the key types a character, which a prompt takes as text."""
    return len(key) == 1 or key == "space" or key in _PUNCTUATION
