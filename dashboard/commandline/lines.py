"""Lines of output that any stream can take."""

from typing import TextIO

_ASCII = {
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "±": "+/-",
    "→": "->",
    "…": "...",
    "·": ".",
    "─": "-",
    "¦": "/",
}
"""What says the same where a stream has no such letter: a figure never loses its qualifier."""


def write_line(stream: TextIO, text: str) -> None:
    """Write a line; what the stream's encoding lacks is written in ASCII, at worst as `?`.

    The text may have line ends of its own; it has been cleaned where it came from a feed.
    """
    stream.write(f"{writable(text, stream)}\n")


def writable(text: str, stream: TextIO) -> str:
    """Return a text in the letters that a stream has; it may be longer than it was."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = "".join(_said(letter, encoding) for letter in text)
    return text


def _said(letter: str, encoding: str) -> str:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return _ASCII.get(letter, "?")
    return letter
