"""The last line before the terminal: what must never reach it is replaced."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from dashboard.terminal.harmless import REPLACEMENT, Harmless


class HostileText(LineFilter):
    """Replaces every character that acts on a terminal by one that is only seen."""

    def __init__(self, replacement: str = REPLACEMENT) -> None:
        super().__init__()
        self._harmless = Harmless(replacement)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of one line with nothing left in them that acts."""
        return [self._clean(segment) for segment in segments]

    def _clean(self, segment: Segment) -> Segment:
        text, style, control = segment
        if control is not None:
            return segment
        cleaned = self._harmless.text(text)
        return segment if cleaned == text else Segment(cleaned, style, control)
