"""Every ending that the world can force on a board: state saved, terminal clean, status told."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.alarming import feed, logged
from tests.end_to_end.clean import assert_clean
from tests.end_to_end.terminal import ENTER, PATIENCE, Terminal

ENDINGS = [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT]
_TICKS = os.sysconf("SC_CLK_TCK")


@pytest.fixture
def state(tmp_path: Path) -> Path:
    (tmp_path / "feed.json").write_bytes(feed(1, land=1))
    return tmp_path


def opened(state: Path, prepare: Callable[[], object] | None = None) -> Terminal:
    """Return a board with an alarm that was just acknowledged."""
    args = ("--feed", str(state / "feed.json"), "--interval", "1")
    terminal = Terminal(*args, state=state, prepare=prepare)
    terminal.wait_for("feed OK", "W!L")
    terminal.send("1", "a")
    terminal.wait_for("Acknowledge W 1 Tempo")
    terminal.send(*"seen", ENTER)
    terminal.wait_for("acknowledged", "W*L")
    return terminal


@pytest.fixture
def terminal(state: Path) -> Iterator[Terminal]:
    with opened(state) as running:
        yield running


def assert_saved(state: Path) -> None:
    assert [text for kind, _, _, text in logged(state) if kind == "ACK"] == ["seen"]
    assert not list(state.rglob("faults-*"))


def busy(pid: int) -> float:
    """Return the seconds of CPU that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


@pytest.mark.parametrize("number", ENDINGS)
def test_terminal_signals_end_it_clean(
    terminal: Terminal, state: Path, number: signal.Signals
) -> None:
    terminal.signal(number)
    assert terminal.wait_end() == 128 + number
    assert_clean(terminal)
    assert_saved(state)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_terminal_signal_while_stalled_ends_it_clean(
    terminal: Terminal, state: Path, number: signal.Signals
) -> None:
    terminal.stall()
    terminal.signal(number)
    assert terminal.wait_status() == 128 + number
    assert_saved(state)
    # What was thrown away for it leaves the terminal clean once it reads again.
    terminal.settle()
    assert_clean(terminal)


def test_terminal_hang_up_ends_it(terminal: Terminal, state: Path) -> None:
    terminal.hang_up()
    assert terminal.wait_status() == 128 + signal.SIGHUP
    assert_saved(state)


def test_terminal_hang_up_while_stalled_ends_it(terminal: Terminal, state: Path) -> None:
    terminal.stall()
    terminal.hang_up()
    assert terminal.wait_status() == 128 + signal.SIGHUP
    assert_saved(state)


def test_terminal_ignored_hang_up_is_noticed_all_the_same(state: Path) -> None:
    """As under nohup: the input is at its end, and no signal says so."""
    with opened(state, prepare=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN)) as terminal:
        used = before = busy(terminal.pid)
        terminal.hang_up()
        end = time.monotonic() + PATIENCE
        while terminal.poll() is None:
            assert time.monotonic() < end
            used = busy(terminal.pid)
            time.sleep(0.02)
        assert terminal.wait_status() == 128 + signal.SIGHUP
        assert used - before < 1.0
        assert_saved(state)
