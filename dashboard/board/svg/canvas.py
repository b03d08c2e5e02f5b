"""A page of SVG that grows downward: texts and rectangles, no style, no script, no address."""

from __future__ import annotations

import re
import unicodedata
from xml.etree import ElementTree

WIDTH, ROW, MARGIN = 960, 20, 16
"""Of the page, of a row of text, and around everything, in units of the picture."""
LETTER = 7.8
"""A letter of the one font at its one size, about."""
_SIZE = 13
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold (XML 1.0, 2.2)."""


class Canvas:
    """Draws row by row; `y` is the upper edge of the next one."""

    def __init__(self, title: str) -> None:
        """Begin a page that bears a title for those who cannot see it."""
        self.y = float(MARGIN)
        self._page = ElementTree.Element("svg", {"xmlns": "http://www.w3.org/2000/svg"})
        self._add("title", {}, title)
        self._add("rect", {"width": "100%", "height": "100%", "fill": "white"})

    @staticmethod
    def span(words: str) -> float:
        """Return the units that words take, about."""
        return _letters(words) * LETTER

    @staticmethod
    def shortened(words: str, room: float) -> str:
        """Return words that fit so many units, the last ones left out where they are too long."""
        letters = int(room / LETTER)
        if _letters(words) <= letters:
            return words
        kept: list[str] = []
        for word in words.split():
            if _letters(" ".join((*kept, word))) > letters - 1:
                break
            kept.append(word)
        return f"{' '.join(kept) or words[: max(1, letters // 2)]}…"

    @property
    def right(self) -> float:
        """Return the right edge of what is drawn."""
        return WIDTH - MARGIN

    def text(
        self,
        x: float,
        words: str,
        *,
        anchor: str = "start",
        fill: str = "black",
        bold: bool = False,
    ) -> None:
        """Write words on the next row; `anchor` says what of them stands at x."""
        if not words.strip():
            return
        given = {"x": _number(x), "y": _number(self.y + ROW * 0.7), "fill": fill}
        if anchor != "start":
            given["text-anchor"] = anchor
        if bold:
            given["font-weight"] = "bold"
        self._add("text", given, words)

    def rect(
        self, x: float, width: float, *, top: float = 2, height: float = ROW - 4,
        fill: str = "black", stroke: str = "",
    ) -> None:  # fmt: skip
        """Draw a rectangle on the next row, `top` below its upper edge."""
        given = {
            "x": _number(x), "y": _number(self.y + top), "width": _number(max(0, width)),
            "height": _number(height), "fill": fill,
        }  # fmt: skip
        if stroke:
            given["stroke"] = stroke
        self._add("rect", given)

    def end_row(self, rows: float = 1) -> None:
        """Go on below."""
        self.y += rows * ROW

    def svg(self) -> str:
        """Return the whole picture, in ASCII, so that no stream changes a character of it."""
        height = _number(self.y + MARGIN)
        font = {"font-family": "monospace", "font-size": str(_SIZE), "xml:space": "preserve"}
        size = {"width": str(WIDTH), "height": height, "viewBox": f"0 0 {WIDTH} {height}"}
        for name, value in (size | font | {"role": "img"}).items():
            self._page.set(name, value)
        picture: bytes = ElementTree.tostring(self._page, encoding="us-ascii")
        return picture.decode("ascii")

    def _add(self, tag: str, given: dict[str, str], words: str = "") -> ElementTree.Element:
        element = ElementTree.SubElement(self._page, tag, given)
        element.text = _NOT_XML.sub("\ufffd", words) or None
        element.tail = "\n"
        return element


def _letters(words: str) -> int:
    """Return how many letters wide words are; a wide one stands for two."""
    return len(words) + sum(unicodedata.east_asian_width(letter) in "WF" for letter in words)


def _number(figure: float) -> str:
    return f"{figure:.1f}".removesuffix(".0")
