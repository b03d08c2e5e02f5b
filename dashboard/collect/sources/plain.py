"""Plain text of what a service writes in HTML, cut to what the contract takes."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

_SILENT = frozenset({"script", "style", "template", "noscript", "iframe", "svg"})
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "small", "span", "strong",
     "sub", "sup", "time", "u")
)  # fmt: skip
_TAG = re.compile(r"<[a-zA-Z/!?]")
_SHORT, _TEXT = 200, 4_000
_MOST_HTML = 100_000
"""Characters of one field that are read; what is shown of them is far less."""


def plain(text: str | None) -> str | None:
    """Return the words of a text in HTML on one line, None where it has none.

    Tags go, and what scripts and styles hold goes with them; entities become characters. A text
    without tags is read for entities alone.
    """
    if text is None:
        return None
    text = text[:_MOST_HTML]
    if not _TAG.search(text):
        return " ".join(html.unescape(text).split()) or None
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return " ".join("".join(reader.words).split()) or None


def short(text: str | None) -> str | None:
    """Return the text as a name or label, cut at a blank where it is too long."""
    return _cut(text, _SHORT)


def long(text: str | None) -> str | None:
    """Return the text as a text of a record, cut at a blank where it is too long."""
    return _cut(text, _TEXT)


def _cut(text: str | None, most: int) -> str | None:
    if text is None or len(text) <= most:
        return text or None
    room = text[: most - 3]
    at_blank = room.rpartition(" ")[0]
    return f"{at_blank if len(at_blank) > most // 2 else room}..."


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        self._space(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        self._space(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)

    def _space(self, tag: str) -> None:
        if tag not in _INLINE:
            self.words.append(" ")
