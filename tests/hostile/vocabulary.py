"""The strict grammar of what may leave the program: Textual's own vocabulary, and ours."""

import re
from base64 import b64decode
from codecs import getincrementaldecoder

from wcwidth import wcwidth

from tests.hostile.harmless import flaws

_MODES = frozenset({b"7", b"25", b"1004", b"1049", b"2004", b"2026", b"2048"})
"""Line wrap, cursor, focus, alternate screen, paste, synchronous frames, sizes in band."""
_BEGUN = re.compile(rb"\r|\x1b(?:\[[0-9;?<>]*\$?|\](?:[0-9]*|[0-9]+;[ -~]*))?")
"""The beginning of a control that was read before its end."""
_QUERIES = frozenset({b"2026", b"2048"})
_TITLE = re.compile(rb"watchfloor( [0-9,]+ unacknowledged)?")
_TOKEN = re.compile(
    rb"\x1b\[(?P<row>[0-9]{1,3});(?P<column>[0-9]{1,3})H"
    rb"|\x1b\[(?P<colour>[0-9;]*)m"
    rb"|\x1b\[\?(?P<mode>[0-9]+)[hl]"
    rb"|\x1b\[\?(?P<query>[0-9]+)\$p"
    rb"|(?P<keyboard>\x1b\[(?:>[0-9]+|<)u)"
    rb"|(?P<stack>\x1b\[2[23];2t)"
    rb"|\x1b\]2;(?P<title>[^\x00-\x1f\x7f-\xff]*)\x07"
    rb"|\x1b\]22;(?P<pointer>[a-z]*)\x07"
    rb"|\x1b\]52;c;(?P<copied>[A-Za-z0-9+/=]*)\x07"
    rb"|(?P<bell>\x07)"
    rb"|(?P<line>\r\n)"
    rb"|(?P<text>[^\x00-\x1f\x7f]+)"
)


class ForeignError(AssertionError):
    """A byte left the program that is no word of ours."""


class Listener:
    """Reads all that a program writes to its terminal, byte by byte; the first foreign one raises.

    It keeps count of the cells as a terminal does that knows no more than each character's width.
    """

    def __init__(self) -> None:
        self.copied: list[str] = []
        """What was sent to the clipboard."""
        self.bells = 0
        self.grid: list[list[str]] = []
        """The cells on screen, row by row; the second cell of a wide letter is empty."""
        self._row, self._column = 1, 1
        self._begun = b""
        self._decode = getincrementaldecoder("utf-8")().decode

    def end(self) -> None:
        """Raise ForeignError where the last control was never ended."""
        if self._begun:
            raise ForeignError(f"never ended: {self._begun!r}")

    def hear(self, data: bytes, columns: int, rows: int) -> None:
        """Take what was written to a terminal of a size; raises ForeignError."""
        self.crop(columns, rows)
        data, at, self._begun = self._begun + data, 0, b""
        while at < len(data):
            found = _TOKEN.match(data, at)
            if found is None:
                if _BEGUN.fullmatch(data, at):
                    self._begun = data[at:]
                    return
                raise ForeignError(f"foreign: {data[at - 40 : at]!r} then {data[at : at + 40]!r}")
            self._take(found, columns, rows)
            at = found.end()

    def crop(self, columns: int, rows: int) -> None:
        """Keep of the screen what fits into a size; where it grows, it is blank."""
        grown = [row[:columns] + [" "] * (columns - len(row)) for row in self.grid[:rows]]
        self.grid = grown + [[" "] * columns for _ in range(rows - len(grown))]

    def _take(self, found: re.Match[bytes], columns: int, rows: int) -> None:
        said, word = found[0], found.lastgroup
        match word:
            case "column":
                self._row, self._column = int(found["row"]), int(found["column"])
                if self._row > rows or self._column > columns:
                    raise ForeignError(f"beyond the terminal: {said!r}")
            case "mode" if found["mode"] not in _MODES:
                raise ForeignError(f"a mode that is not ours: {said!r}")
            case "query" if found["query"] not in _QUERIES:
                raise ForeignError(f"a query that is not ours: {said!r}")
            case "title" if not _TITLE.fullmatch(found["title"]):
                raise ForeignError(f"a title that is not ours: {said!r}")
            case "copied":
                self.copied.append(b64decode(found["copied"], validate=True).decode())
            case "bell":
                self.bells += 1
            case "line":
                self._row, self._column = self._row + 1, 1
            case "text":
                self._show(self._decode(said), columns)

    def _show(self, text: str, columns: int) -> None:
        if wrong := flaws(text):
            raise ForeignError(f"row {self._row}: {wrong} in {text!a}")
        for letter in text:
            width, at = wcwidth(letter), self._column - 1
            if at + width > columns:
                raise ForeignError(f"row {self._row} is longer than the terminal: {text!a}")
            if width and self._row <= len(self.grid):
                self.grid[self._row - 1][at : at + width] = [letter, *[""] * (width - 1)]
            self._column += width
