"""What comes from the keyboard, as messages: nothing in it can end the reading."""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Iterator

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

PASTE, PASTED = "\x1b[200~", "\x1b[201~"
"""What a terminal puts before and behind what is pasted (xterm, bracketed paste)."""
MOST_PASTED = 65_536
"""Characters of a paste that are kept."""
_PATIENCE = 10
"""How often in a row nothing may come until a paste without an end is over."""
_LEAST_BEGUN = 3
"""Characters of `PASTE` that are no key by themselves."""


class AnyKeys(XTermParser):
    """Textual's reading of keys; a sequence that is none is no key, where Textual raises."""

    def parse_mouse_code(self, code: str) -> Message | None:
        """Return the event of a mouse, None where the figures make none."""
        try:
            return super().parse_mouse_code(code)
        except (ArithmeticError, LookupError, ValueError):
            return None

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterator[events.Key]:
        try:
            yield from super()._sequence_to_key_events(sequence, alt)
        except (ArithmeticError, LookupError, ValueError):
            return


class Typed:
    """Makes messages of bytes; those that are no UTF-8 are typed as U+FFFD.

    What is pasted is one text whatever is in it: Textual takes what follows an escape in it for
    keys, so that a text could give commands.
    """

    def __init__(self, parser: XTermParser) -> None:
        self._parser = parser
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._waiting = ""
        self._pasted: str | None = None
        self._quiet = 0

    def feed(self, typed: bytes) -> Iterator[Message]:
        """Yield the messages of what was typed, which may end within one."""
        self._quiet = 0
        text = self._waiting + self._decode(typed)
        self._waiting = ""
        while text:
            if self._pasted is None:
                keys, begun, text = text.partition(PASTE)
                if begun:
                    self._pasted = ""
                else:
                    keys, self._waiting = _split(keys, PASTE, _LEAST_BEGUN)
                yield from self._keys(keys)
            else:
                words, ended, text = text.partition(PASTED)
                if not ended:
                    words, self._waiting = _split(words, PASTED, 1)
                self._pasted = (self._pasted + words)[:MOST_PASTED]
                if ended:
                    yield self._paste()

    def tick(self) -> Iterator[Message]:
        """Yield what is over since nothing more came."""
        self._quiet += 1
        if self._pasted is None:
            begun, self._waiting = self._waiting, ""
            yield from self._keys(begun)
        elif self._quiet >= _PATIENCE:
            yield self._paste()
        yield from self._parser.tick()

    def _keys(self, text: str) -> Iterator[Message]:
        # To the parser no character at all is the end.
        if text:
            yield from self._parser.feed(text)

    def _paste(self) -> Message:
        words, self._pasted = self._pasted or "", None
        return events.Paste(words.replace("\0", ""))


def _split(text: str, control: str, least: int) -> tuple[str, str]:
    """Return a text, and apart from it the beginning of a control of so many characters or more."""
    for length in range(len(control) - 1, least - 1, -1):
        if text.endswith(control[:length]):
            return text[:-length], text[-length:]
    return text, ""
