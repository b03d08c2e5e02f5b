"""A keyboard at which nobody types: nothing is looked at until something is."""

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from textual.message import Message

from dashboard.terminal import keyboard
from dashboard.terminal.ending import Ending
from dashboard.terminal.keyboard import read_keys

PATIENCE = 20.0


@dataclass
class Silent:
    """A parser that counts how often time passed."""

    ticks: int = 0
    typed: list[bytes] = field(default_factory=list)
    quiet: threading.Event = field(default_factory=threading.Event)

    def feed(self, typed: bytes) -> Iterator[Message]:
        self.typed.append(typed)
        return iter(())

    def tick(self) -> Iterator[Message]:
        self.ticks += 1
        if self.ticks % keyboard._LOOKS == 0:
            self.quiet.set()
        return iter(())


def reading(silent: Silent, ending: Ending, reader: int) -> threading.Thread:
    none: list[Message] = []

    def read() -> None:
        read_keys(reader, lambda: silent, none.append, ending.is_set, ending.fileno())

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    return thread


def test_where_nothing_is_typed_time_passes_so_often_and_no_more() -> None:
    reader, writer = os.pipe()
    silent, ending = Silent(), Ending()
    keyboard_look, keyboard._LOOK_MS = keyboard._LOOK_MS, 1
    try:
        thread = reading(silent, ending, reader)
        assert silent.quiet.wait(PATIENCE)
        silent.quiet.clear()
        assert not silent.quiet.wait(0.3)
        assert silent.ticks == keyboard._LOOKS
        os.write(writer, b"q")
        assert silent.quiet.wait(PATIENCE)
        assert silent.typed == [b"q"]
        ending.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()
        # The key and the end are a tick each.
        assert silent.ticks <= 2 * keyboard._LOOKS + 2
    finally:
        keyboard._LOOK_MS = keyboard_look
        ending.close()
        os.close(reader)
        os.close(writer)


def test_an_ending_that_is_taken_back_wakes_nobody() -> None:
    ending = Ending()
    ending.set()
    ending.set()
    assert os.read(ending.fileno(), 1)
    ending.clear()
    assert not ending.is_set()
    try:
        os.read(ending.fileno(), 1)
    except BlockingIOError:
        pass
    else:
        raise AssertionError("something was left to read")
    ending.close()
    ending.set()
    assert ending.is_set()
