"""The last line before the terminal: what must never reach it is replaced."""

from __future__ import annotations

import re

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_NEVER = re.compile(
    "[\x00-\x1f\x7f-\x9f"
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Controls, marks that turn or hide text, surrogates, tags."""
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class HostileText(LineFilter):
    """Replaces every character that acts on a terminal by one that is only seen.

    One that takes no cell leaves without a trace, and what it held together keeps to the cells
    both took, so that no row grows beyond the screen.
    """

    def __init__(self, replacement: str = REPLACEMENT) -> None:
        super().__init__()
        self._replacement = replacement

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of one line with nothing left in them that acts."""
        return [self._clean(segment) for segment in segments]

    def _clean(self, segment: Segment) -> Segment:
        text, style, control = segment
        if control is not None or not _NEVER.search(text):
            return segment
        cleaned = _NEVER.sub(self._seen, text)
        return Segment(set_cell_size(cleaned, cell_len(text)), style, control)

    def _seen(self, found: re.Match[str]) -> str:
        return self._replacement * cell_len(found[0])
