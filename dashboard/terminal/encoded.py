"""Text as bytes of the encoding that a terminal has, each row as wide as it was."""

from __future__ import annotations

from rich.cells import cell_len

_UNKNOWN = "?"


def encoded(text: str, encoding: str) -> bytes:
    """Return text in an encoding; what that lacks becomes a `?` for each cell it takes."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_shown(character, encoding) for character in text).encode(encoding)


def _shown(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return _UNKNOWN * cell_len(character)
    return character
