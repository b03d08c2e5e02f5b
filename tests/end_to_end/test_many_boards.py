import grp
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.alarming import feed, logged
from tests.end_to_end.terminal import ENTER, Terminal
from tests.loopback.server import Answer, Loopback

INTERVAL = 2


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback().running() as running:
        running.give(Answer(feed(1, land=1)))
        yield running


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """Return the home of an officer whose config names a state folder shared with a group."""
    folder = tmp_path / "config" / "watchfloor"
    folder.mkdir(parents=True)
    group = grp.getgrgid(os.getegid()).gr_name
    state = tmp_path / "shared"
    text = f'[state]\ndir = "{state}"\ngroup = "{group}"\n'
    (folder / "config.toml").write_text(text, encoding="utf-8")
    return tmp_path


def args(server: Loopback, officer: str) -> tuple[str, ...]:
    return ("--feed", server.url(), "--interval", str(INTERVAL), "--officer", officer)


def test_two_boards_keep_one_watch(server: Loopback, shared: Path) -> None:
    with (
        Terminal(*args(server, "watch1"), state=shared) as first,
        Terminal(*args(server, "watch2"), state=shared) as second,
    ):
        for board in (first, second):
            board.wait_for("W!L", "feed OK", "Tempo")
        first.send("1", "a", *"mine", ENTER)
        first.wait_for("W*L")
        second.wait_for("W*L")
        second.send("b")
        second.wait_for("watch1", "note: mine")
        asked, began = len(server.requests), time.monotonic()
        second.wait(lambda: len(server.requests) >= asked + 3, "see three more polls")
        # Were both boards to poll, three polls would take half as long.
        assert time.monotonic() - began > 2 * INTERVAL - 0.5
    state = shared / "shared"
    assert state.stat().st_mode & 0o7777 == 0o2770
    entries = logged(state)
    assert entries.count(("ACK", "watch1", "1 OT-1", "mine")) == 1
    assert sum("Tempo W" in text for _, _, _, text in entries) == 1


def test_a_stopped_leader_is_followed_and_writes_nothing_when_it_goes_on(
    server: Loopback, shared: Path
) -> None:
    with (
        Terminal(*args(server, "watch1"), state=shared) as first,
        Terminal(*args(server, "watch2"), state=shared) as second,
    ):
        first.wait_for("W!L", "feed OK")
        second.wait_for("W!L", "feed OK")
        leader, other = (first, second)
        leader.signal(signal.SIGSTOP)
        asked = len(server.requests)
        server.give(Answer(feed(2, land=1, steps=("signalled", "announced"))))
        other.wait(lambda: len(server.requests) > asked, "see the other board poll")
        other.wait_for("C!")
        entries = logged(shared / "shared")
        leader.signal(signal.SIGCONT)
        leader.wait_for("C!")
        leader.settle()
        after = logged(shared / "shared")
        assert after[: len(entries)] == entries
        assert sum("Paperwork C" in text for _, _, _, text in after) == 1
