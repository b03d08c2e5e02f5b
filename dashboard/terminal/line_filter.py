"""The last line before the terminal: what must never reach it is replaced."""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_NEVER = re.compile(
    "[\x00-\x1f\x7f-\x9f"
    "\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\uf8ff\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0000-\U0010ffff]"
)
"""Controls, marks that turn or hide text, surrogates, private use, tags.

Halves of flags, variation selectors and the modifiers of emoji too: no two terminals agree on the
cells they take, so that one of them could move a frame.
"""
_MAY_PILE_UP = re.compile("[\u0300-\u1fff\u20d0-\u20ff\u2cef-\u2d7f\u302a-\U0001ffff]{4}")
"""Four letters in a row of the scripts that have combining marks."""
_MOST_MARKS = 3
"""Combining marks that one letter may carry to the terminal."""
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class HostileText(LineFilter):
    """Replaces every character that acts on a terminal by one that is only seen.

    One that takes no cell leaves without a trace, and what it held together keeps to the cells
    both took, so that no row grows beyond the screen. Of combining marks in a row three stay.
    """

    def __init__(self, replacement: str = REPLACEMENT) -> None:
        super().__init__()
        self._replacement = replacement

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of one line with nothing left in them that acts."""
        return [self._clean(segment) for segment in segments]

    def _clean(self, segment: Segment) -> Segment:
        text, style, control = segment
        if control is not None:
            return segment
        cleaned = _NEVER.sub(self._seen, text)
        if _MAY_PILE_UP.search(cleaned):
            cleaned = _few_marks(cleaned)
        if cleaned == text:
            return segment
        return Segment(set_cell_size(cleaned, cell_len(text)), style, control)

    def _seen(self, found: re.Match[str]) -> str:
        return self._replacement * cell_len(found[0])


def _few_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
