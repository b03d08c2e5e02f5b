"""Text with nothing in it that acts on a terminal."""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len, set_cell_size

_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0"
    "\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]"
)
"""What is drawn as nothing, halves of flags, variation selectors and the modifiers of emoji.

No two terminals agree on the cells they take, so that one of them could move a frame.
"""
_MAY_PILE_UP = re.compile("[\u0300-\u1fff\u20d0-\u20ff\u2cef-\u2d7f\u302a-\U0001ffff]{4}")
"""Four letters in a row of the scripts that have combining marks."""
_MOST_MARKS = 3
"""Combining marks that one letter may carry to the terminal."""
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Harmless:
    """Makes text that is only seen.

    A character that takes no cell leaves without a trace, and what it held together keeps to the
    cells both took, so that no row grows beyond the screen. Of combining marks in a row three stay;
    of those that a text begins with, none.
    """

    def __init__(self, replacement: str = REPLACEMENT) -> None:
        """Take what stands for a character that acts."""
        self._replacement = replacement

    def text(self, text: str) -> str:
        """Return a text, the same where it is harmless."""
        cleaned = _UNSEEN.sub(lambda found: self._seen(found[0]), text)
        if not cleaned.isprintable():
            cleaned = "".join(map(self._shown, cleaned))
        if _MAY_PILE_UP.search(cleaned) or _is_mark(cleaned[:1]):
            cleaned = _few_marks(cleaned)
        return text if cleaned == text else set_cell_size(cleaned, cell_len(text))

    def _shown(self, character: str) -> str:
        # Controls, marks that turn or hide text, surrogates, private use, unassigned and tags are
        # not printable, and blanks are not either.
        if character.isprintable() or unicodedata.category(character) == "Zs":
            return character
        return self._seen(character)

    def _seen(self, character: str) -> str:
        return self._replacement * cell_len(character)


def _is_mark(character: str) -> bool:
    return character > "\u02ff" and unicodedata.category(character).startswith("M")


def _few_marks(text: str) -> str:
    kept: list[str] = []
    # The letter before it, in whatever text that stands, has all the marks it may have.
    marks = _MOST_MARKS
    for character in text:
        marks = marks + 1 if _is_mark(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
