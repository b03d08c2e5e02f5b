"""Textual's driver, which nothing that is typed or pasted can end."""

from __future__ import annotations

import os
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from selectors import EVENT_READ, DefaultSelector

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

_CHUNK = 4096
"""Bytes read at once."""
_PATIENCE = 0.1
"""Seconds until an escape by itself is the key, and the end is looked for."""


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


class TerminalDriver(LinuxDriver):
    """Reads keys as Textual does; bytes that are no UTF-8 are typed as U+FFFD.

    Textual ends the program with a traceback at the first such byte, of a paste in Latin-1 or of
    a noisy line.
    """

    def run_input_thread(self) -> None:
        """Read until the driver is to end, and then what is left."""
        parser = AnyKeys(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        with DefaultSelector() as selector:
            selector.register(self.fileno, EVENT_READ)
            is_last = False
            while not is_last:
                is_last = self.exit_event.is_set()
                if selector.select(_PATIENCE):
                    typed = os.read(self.fileno, _CHUNK)
                    if not typed:
                        # Nothing is ever typed again; to go on asking would only busy the machine.
                        return
                    # Of half a character nothing is decoded, which the parser takes for the end.
                    if text := decode(typed):
                        self._pass_on(parser.feed(text))
                self._pass_on(parser.tick())

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)
