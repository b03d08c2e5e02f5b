"""A terminal that takes nothing for a while, as over a line that hangs."""

import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.end_to_end.alarming import bells, documents, feed, logged
from tests.end_to_end.clean import assert_clean, below_the_clock
from tests.end_to_end.terminal import ENTER, PATIENCE, Terminal

KERNEL = 1 << 16
"""Bytes of a terminal that its own buffer may hold (Linux, pty)."""


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)


def _kept(state: Path, count: int) -> bool:
    return documents(state) == count


def test_terminal_stalls_and_the_watch_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    path.write_bytes(feed(1))
    args = ("--feed", str(path), "--interval", "1")
    with Terminal(*args, state=tmp_path) as terminal:
        terminal.wait_for("feed OK", "1 alarm unacknowledged: A 2")
        terminal.settle()
        terminal.stall()
        shown = len(terminal.raw)
        held = terminal.unread
        # Polled, judged, alarmed, logged and kept, three times over, each painted many times.
        for sequence, land in ((2, 3), (3, 5), (4, 8)):
            path.with_suffix(".new").write_bytes(feed(sequence, land=land))
            path.with_suffix(".new").replace(path)
            until(partial(_kept, tmp_path, sequence))
            for _ in range(20):
                terminal.signal(signal.SIGCONT)
        until(lambda: any("strike on land" in text for _, _, _, text in logged(tmp_path)))
        assert terminal.unread == held
        # The keys typed meanwhile were not lost either.
        terminal.send_unread("1")
        terminal.wait_for("8 listed", "2 alarms unacknowledged: W 1")
        board = terminal.settle()
        after = bytes(terminal.raw[shown:])
        # What was true in between alone is shown by no frame.
        assert b"5 listed" not in after
        assert len(after) < held + KERNEL
        assert bells(after) == 1
        assert b"\x1b]2;watchfloor 2 unacknowledged\x07" in after
        terminal.signal(signal.SIGCONT)
        assert below_the_clock(terminal.settle()) == below_the_clock(board)
        terminal.send("q")
        terminal.wait_for("Quit watchfloor")
        terminal.send(ENTER)
        assert terminal.wait_end() == 0
        assert_clean(terminal)
