"""Textual's driver, which nothing that is typed or pasted can end."""

from __future__ import annotations

import os
from collections.abc import Iterable
from selectors import EVENT_READ, DefaultSelector

from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from dashboard.terminal.typed import AnyKeys, Typed

_CHUNK = 4096
"""Bytes read at once."""
_PAUSE = 0.1
"""Seconds until an escape by itself is the key, and the end is looked for."""


class TerminalDriver(LinuxDriver):
    """Reads the keyboard by `Typed`.

    Textual ends the program with a traceback at the first byte that is no UTF-8, of a paste in
    Latin-1 or of a noisy line, and at sequences that no terminal should send.
    """

    def run_input_thread(self) -> None:
        """Read until the driver is to end, and then what is left."""
        typed = Typed(AnyKeys(self._debug))
        with DefaultSelector() as selector:
            selector.register(self.fileno, EVENT_READ)
            is_last = False
            while not is_last:
                is_last = self.exit_event.is_set()
                if not selector.select(_PAUSE):
                    self._pass_on(typed.tick())
                elif read := os.read(self.fileno, _CHUNK):
                    self._pass_on(typed.feed(read))
                else:
                    # Nothing is ever typed again; to go on asking would only busy the machine.
                    return

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)
