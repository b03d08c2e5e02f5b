"""A disk that fills under a board on a real terminal: seen, survived, and told at the end."""

import re
import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.alarming import feed, logged
from tests.end_to_end.terminal import ENTER, Terminal
from tests.loopback.server import Answer, Loopback

WHY = "not kept, reading or writing it fails"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback().running() as running:
        running.give(Answer(feed(1, land=1)))
        yield running


@pytest.mark.parametrize("ending", ["the officer", "a signal"])
def test_store_no_room_is_seen_survived_and_told_once_the_terminal_is_clean(
    server: Loopback, tmp_path: Path, ending: str
) -> None:
    args = ("--feed", server.url(), "--interval", "1")
    with Terminal(*args, state=tmp_path, columns=120, rows=30) as board:
        board.wait_for("W!L", "feed OK")
        # As a full disk does, every write fails from now on; the terminal is no file.
        resource.prlimit(board._process.pid, resource.RLIMIT_FSIZE, (0, -1))
        server.give(Answer(feed(2, land=1, steps=("signalled", "announced"))))
        board.wait_for("C!", WHY)
        board.send("1", "a", *"mine", ENTER)
        board.wait_for("W*L", WHY, "acknowledged, not kept yet")
        if ending == "a signal":
            board.signal(signal.SIGTERM)
        else:
            board.send("q", ENTER)
        assert board.wait_end() == (143 if ending == "a signal" else 0)
        said = board.raw[board.raw.rindex(b"\x1b[?1049l") :].decode()
    (line,) = [one for one in said.splitlines() if "watchfloor: " in one]
    # The clock may have been looked at after the act, too.
    assert re.search(rf"1 act and \d looks? of this watch were never written; {WHY}: ", line)
    assert "mine" not in str(logged(tmp_path))
