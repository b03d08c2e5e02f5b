"""The characters that are drawn: as designed, or ASCII alone."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_ASCII = {
    "─": "-", "━": "=", "│": "|", "┬": "+", "┼": "+", "┴": "+", "├": "+", "┤": "+",
    "·": ".", "…": "...", "→": "->", "≥": ">=", "≤": "<=", "≠": "!=", "±": "+/-",
    "█": "#", "▌": "|",
    "▒": "=", "●": "o",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One set of characters for rules, bars and marks."""

    ascii: bool = False

    def text(self, words: str) -> str:
        """Return words as they can be shown; in ASCII a letter that has no form becomes `?`."""
        if not self.ascii or words.isascii():
            return words
        return "".join(c if c.isascii() else _ASCII.get(c, _other(c)) for c in words)


def _other(char: str) -> str:
    """Return what stands for a character without a form; a mark belongs to its letter."""
    return "" if unicodedata.combining(char) else "?"


UNICODE = Glyphs()
ASCII = Glyphs(ascii=True)
