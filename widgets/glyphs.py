"""The characters that are drawn: as designed, or ASCII alone."""

from __future__ import annotations

from dataclasses import dataclass

_ASCII = {
    "─": "-", "━": "=", "│": "|", "┬": "+", "┼": "+", "┴": "+", "├": "+", "┤": "+",
    "·": ".", "…": "...", "→": "->", "≥": ">=", "≤": "<=", "±": "+/-", "█": "#", "▌": "|",
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
        return "".join(c if c.isascii() else _ASCII.get(c, "?") for c in words)


UNICODE = Glyphs()
ASCII = Glyphs(ascii=True)
