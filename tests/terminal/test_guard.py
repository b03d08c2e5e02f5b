import os
import pty
import signal
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENDINGS = [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT]
# The signals would end the test's own process too: each guard stands in one of its own.
ORDERLY = """
import sys, threading
from dashboard.terminal.guard import Guard
status, asked = [], threading.Event()
def end(number):
    status.append(number)
    asked.set()
    return True
with Guard(end):
    print("ready", flush=True)
    asked.wait()
print("ended", flush=True)
sys.exit(status[0])
"""
CLOSED = ORDERLY.replace("    return True", "    raise RuntimeError('closed')")
STUCK = """
import threading
from dashboard.terminal.guard import Guard
with Guard(lambda status: True, grace=0.05):
    print("ready", flush=True)
    threading.Event().wait()
"""
LEFT = """
import threading
from dashboard.terminal.guard import Guard
with Guard(lambda status: True) as guard:
    print("ready", flush=True)
    guard.leave(patience=0.05)
    threading.Event().wait()
"""
OVER = """
import os, signal
from dashboard.terminal.guard import Guard
with Guard(print):
    pass
print("ready", flush=True)
os.kill(os.getpid(), signal.SIGTERM)
signal.pause()
"""


def run(
    script: str, number: signal.Signals | None, terminal: int | None = None
) -> tuple[int, str, str]:
    """Run a script, send it a signal once it is ready; its status and what it wrote."""
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        stdin=subprocess.DEVNULL if terminal is None else terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE if terminal is None else terminal,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        if number is not None:
            process.send_signal(number)
        out, err = process.communicate(timeout=30)
    return process.returncode, out, err


@pytest.mark.parametrize("number", ENDINGS)
def test_a_signal_asks_for_an_orderly_end(number: signal.Signals) -> None:
    assert run(ORDERLY, number) == (128 + number, "ended\n", "")


def test_an_officer_who_leaves_waits_for_no_thread() -> None:
    status, out, err = run(LEFT, None)
    assert (status, out) == (0, "")
    assert "\x1b[?1049l" in err


def test_an_end_that_is_on_its_way_is_let_go_on() -> None:
    assert run(CLOSED, signal.SIGTERM) == (128 + signal.SIGTERM, "ended\n", "")


@pytest.mark.parametrize("number", ENDINGS)
def test_what_does_not_end_is_ended_with_the_terminal_clean(number: signal.Signals) -> None:
    status, out, err = run(STUCK, number)
    assert (status, out) == (128 + number, "")
    for control in ("\x1b[?1049l", "\x1b[?25h", "\x1b[?7h", "\x1b[?2004l", "\x1b[23;2t"):
        assert control in err


def test_the_terminal_has_its_modes_back() -> None:
    script = STUCK.replace(
        '    print("ready"',
        '    import tty; tty.setraw(0)\n    print("ready"',
    )
    master, slave = pty.openpty()
    try:
        before = termios.tcgetattr(slave)
        status, _, _ = run(script, signal.SIGTERM, slave)
        assert status == 128 + signal.SIGTERM
        assert termios.tcgetattr(slave) == before
        assert os.get_blocking(slave)
    finally:
        for end in (master, slave):
            with suppress(OSError):
                os.close(end)


def test_terminal_ignored_hang_up_is_noticed_by_the_input_alone() -> None:
    """The input is at its end, no signal comes, and the screen is another terminal."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", ORDERLY],
        cwd=ROOT,
        stdin=slave,
        stdout=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )
    os.close(slave)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        os.close(master)
        out, _ = process.communicate(timeout=30)
    assert (process.returncode, out) == (128 + signal.SIGHUP, "ended\n")


def test_when_it_is_over_a_signal_is_what_it_was() -> None:
    assert run(OVER, None)[0] == -signal.SIGTERM
