"""The last board stands on the terminal before the app is loaded, which goes on from it."""

import re
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.example import example
from dashboard.lastboard.file import file_of
from dashboard.store.folder import feed_folder
from tests.end_to_end.clean import after_the_board, assert_clean
from tests.end_to_end.shell import BOARD, shell
from tests.end_to_end.terminal import ENTER, Terminal

NEVER, SOON = "600", "1"
BOARD_WORDS = ("5 Strikes", "20-21+ X", "1-8 go")
ENTERED = b"\x1b[?1049h"


def late(when: str, state: Path, *args: str, columns: int = 80, rows: int = 24) -> Terminal:
    """Return a board whose app comes so many seconds later."""
    program = (sys.executable, "-m", "tests.end_to_end.late", when)
    return Terminal(*args, state=state, columns=columns, rows=rows, program=program)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Terminal]:
    with late(NEVER, tmp_path) as terminal:
        terminal.wait_for(*BOARD_WORDS)
        yield terminal


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT], ids=str
)
def test_terminal_a_signal_before_the_app_ends_it_clean(
    held: Terminal, number: signal.Signals
) -> None:
    held.signal(number)
    assert held.wait_end() == 128 + number
    assert_clean(held)


def test_terminal_gone_before_the_app_ends_it(held: Terminal) -> None:
    held.hang_up()
    assert held.wait_status() == 128 + signal.SIGHUP


def test_terminal_an_app_that_cannot_be_loaded_leaves_it_clean(tmp_path: Path) -> None:
    with late("broken", tmp_path) as terminal:
        assert terminal.wait_end() == 70
        assert_clean(terminal)
        assert "a fault of the program: ImportError" in after_the_board(terminal)


def test_terminal_nothing_heavy_is_loaded_before_the_last_board_is_shown(tmp_path: Path) -> None:
    with late("listed", tmp_path) as terminal:
        assert terminal.wait_end() == 2
        assert ENTERED in terminal.raw
        loaded = set(after_the_board(terminal).split())
        assert "dashboard" in loaded
        assert not loaded & {"textual", "pydantic", "pydantic_core", "httpx"}


def test_terminal_keys_before_the_app_are_kept_unseen(tmp_path: Path) -> None:
    with late(SOON, tmp_path) as terminal:
        before = terminal.wait_for(*BOARD_WORDS)
        terminal.send_unread("5\r")
        time.sleep(0.2)
        terminal.send()
        assert terminal.text == before
        terminal.wait_for("━5 Strikes ━", "tally")


def test_terminal_a_size_that_changes_before_the_app_is_drawn_by_it(tmp_path: Path) -> None:
    with late(SOON, tmp_path) as terminal:
        terminal.wait_for(*BOARD_WORDS)
        terminal.resize(120, 40)
        terminal.wait(lambda: len(terminal.lines[0].rstrip()) > 100, "see the whole width")
        terminal.wait_for(*BOARD_WORDS)


def test_terminal_stopped_and_continued_before_the_app_is_painted_anew(tmp_path: Path) -> None:
    with late(SOON, tmp_path) as terminal:
        terminal.wait_for(*BOARD_WORDS)
        terminal.signal(signal.SIGSTOP)
        seen = len(terminal.raw)
        terminal.signal(signal.SIGCONT)
        terminal.wait(lambda: b"WATCHFLOOR" in terminal.raw[seen:], "see it painted anew")


def test_terminal_nothing_is_written_twice(tmp_path: Path) -> None:
    with late(SOON, tmp_path) as terminal:
        terminal.wait_for(*BOARD_WORDS)
        terminal.send("q")
        assert terminal.wait_end() == 0
        raw = bytes(terminal.raw)
        assert raw.count(ENTERED) == raw.count(b"WATCHFLOOR") == 1
        # What follows the picture are modes and questions; no cell.
        after = raw.partition(b"quit")[2]
        assert re.search(rb"\x1b\[[0-9]+;[0-9]+H[^\x1b]", after) is None
        assert_clean(terminal)


@pytest.mark.parametrize(("columns", "rows", "most"), [(80, 24, 8_000), (200, 60, 30_000)])
def test_terminal_first_paint_is_of_few_bytes(
    columns: int, rows: int, most: int, tmp_path: Path
) -> None:
    with Terminal(state=tmp_path, columns=columns, rows=rows) as terminal:
        terminal.wait_for(*BOARD_WORDS)
        terminal.read(3.0)
        assert len(terminal.raw) < most


def kept(state: Path) -> Path:
    """Where the last board of the feed is kept."""
    feed = str(state / "feed.json")
    return file_of(feed_folder(state / "state" / "watchfloor", feed, as_of_feed=True))


def watching(state: Path) -> tuple[str, ...]:
    """Write a feed, watch it until its board is kept, and return the arguments of it."""
    (state / "feed.json").write_bytes(example())
    args = ("--feed", str(state / "feed.json"), "--as-of", "feed")
    with Terminal(*args, state=state) as terminal:
        terminal.wait_for("feed OK", *BOARD_WORDS)
        terminal.send("q")
        terminal.wait_for("Enter quit")
        terminal.send(ENTER)
        assert terminal.wait_end() == 0
    assert kept(state).stat().st_mode & 0o777 == 0o600
    return args


def test_terminal_a_last_board_says_how_old_it_is_until_there_is_a_newer(tmp_path: Path) -> None:
    args = watching(tmp_path)
    with late(SOON, tmp_path, *args) as terminal:
        screen = terminal.wait_for("LAST BOARD", "old  starting", *BOARD_WORDS)
        assert "feed OK" not in screen
        terminal.wait_for("feed OK")
        terminal.wait_gone("LAST BOARD")


@pytest.mark.parametrize("spoil", ["cut", "older", "others may write"])
def test_terminal_a_last_board_not_to_be_trusted_is_not_shown(spoil: str, tmp_path: Path) -> None:
    args = watching(tmp_path)
    path = kept(tmp_path)
    data = path.read_bytes()
    match spoil:
        case "cut":
            path.write_bytes(data[:-100])
        case "older":
            path.write_bytes(data.replace(b"watchfloor ", b"watchfloor 0.", 1))
        case _:
            path.chmod(0o666)
    with late(SOON, tmp_path, *args) as terminal:
        terminal.wait_for("feed OK", *BOARD_WORDS)
        assert b"LAST BOARD" not in terminal.raw


def test_terminal_too_small_for_a_board_is_left_to_the_app(tmp_path: Path) -> None:
    with late(SOON, tmp_path, columns=44, rows=11) as terminal:
        terminal.wait_for("needs 60x15, has 44x11")
        assert b"Strikes" not in terminal.raw


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_terminal_of_a_shell_that_has_it_is_not_painted_on(tmp_path: Path) -> None:
    with shell(tmp_path) as terminal:
        terminal.send(f"{BOARD} &", ENTER)
        terminal.wait_for("[1] ")
        terminal.send("wait; echo no job $?", ENTER)
        terminal.wait_for("Stopped", "no job")
        assert b"WATCHFLOOR" not in terminal.raw
        assert ENTERED not in terminal.raw
        terminal.send("kill -KILL %1", ENTER)
        terminal.settle()
