"""The thread that writes: on a pseudo-terminal that stops reading, reads again, or is gone."""

import os
import pty
import select
import termios
import threading
import time
import tty
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from dashboard.terminal import writer as writing
from dashboard.terminal.leaving import LEAVE
from dashboard.terminal.writer import Writer, reopened

PATIENCE = 10.0
FRAME = b"\x1b[1;1H" + b"x" * 2_000


@dataclass
class Line:
    """Both ends of a terminal, and what the writer of one of them asked for."""

    master: int
    slave: int
    painted: threading.Event = field(default_factory=threading.Event)
    gone: threading.Event = field(default_factory=threading.Event)

    def writer(self) -> Writer:
        made = Writer(self.slave, self.painted.set, self.gone.set)
        made.start()
        return made

    def read(self, words: bytes) -> bytes:
        """Return what was written, once `words` are among it."""
        found, end = bytearray(), time.monotonic() + PATIENCE
        while words not in found:
            assert time.monotonic() < end, bytes(found[-200:])
            if select.select([self.master], [], [], 0.1)[0]:
                found += os.read(self.master, 65536)
        return bytes(found)

    def fill(self) -> None:
        """Have the other end take nothing more."""
        own = reopened(self.slave)
        assert own is not None
        with suppress(BlockingIOError):
            while True:
                os.write(own, b"old " * 256)
        os.close(own)


@pytest.fixture
def line() -> Iterator[Line]:
    master, slave = pty.openpty()
    tty.setraw(slave)
    made = Line(master, slave)
    yield made
    for end in (master, slave):
        with suppress(OSError):
            os.close(end)


def test_all_is_written_in_its_order(line: Line) -> None:
    writer = line.writer()
    writer.write(b"\x1b[?1049h")
    writer.write(FRAME)
    writer.write(b"end")
    assert line.read(b"end") == b"\x1b[?1049h" + FRAME + b"end"
    writer.stop()
    writer.write(b"after the end")
    assert not select.select([line.master], [], [], 0.05)[0]


def test_whoever_draws_never_waits_and_no_old_frame_is_replayed(line: Line) -> None:
    writer = line.writer()
    line.fill()
    for number in range(2_000):
        writer.write(f"\x1b[1;1Hframe {number} ".encode() + b"x" * 1_000)
    assert not line.painted.is_set()
    line.read(b"\x1b[?2026l")
    assert line.painted.wait(PATIENCE)
    writer.write(b"\x1b[1;1Hwhole")
    found = line.read(b"whole")
    assert b"frame 1999" not in found
    writer.stop()


def test_an_end_is_clean_even_where_nothing_is_read(line: Line) -> None:
    writer = line.writer()
    line.fill()
    for _ in range(100):
        writer.write(FRAME)
    writer.stop()
    assert line.read(LEAVE).endswith(LEAVE)


def test_where_it_has_no_descriptor_of_its_own_it_still_keeps_nobody_waiting(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "reopened", lambda fileno: None)
    writer = line.writer()
    line.fill()
    for _ in range(500):
        writer.write(FRAME)
    line.read(b"\x1b[?2026l")
    assert line.painted.wait(PATIENCE)
    writer.stop()
    assert os.get_blocking(line.slave)


def test_a_terminal_that_is_gone_is_told_of_once_and_takes_no_more(line: Line) -> None:
    writer = line.writer()
    os.close(line.master)
    writer.write(FRAME)
    assert line.gone.wait(PATIENCE)
    writer.write(FRAME)
    writer.stop()
    assert not line.painted.is_set()


def test_one_that_never_began_ends_too(line: Line) -> None:
    Writer(line.slave, line.painted.set, line.gone.set).stop()


def test_the_shells_own_descriptor_keeps_its_mode(line: Line) -> None:
    before = termios.tcgetattr(line.slave)
    writer = line.writer()
    writer.write(FRAME)
    line.read(b"xxx")
    writer.stop()
    assert os.get_blocking(line.slave)
    assert termios.tcgetattr(line.slave) == before


def test_what_is_no_terminal_has_none_of_its_own() -> None:
    reader, other = os.pipe()
    assert reopened(other) is None
    os.close(reader)
    os.close(other)
