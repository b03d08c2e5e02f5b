import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.alarming import bells, feed, logged
from tests.end_to_end.terminal import ENTER, Terminal
from tests.loopback.server import Answer, Loopback


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback().running() as running:
        running.give(Answer(feed(1)))
        yield running


def test_an_acknowledgement_outlives_kill_9_and_a_higher_level_asks_again(
    server: Loopback, tmp_path: Path
) -> None:
    args = ("--feed", server.url(), "--interval", "1", "--officer", "watch1")
    with Terminal(*args, state=tmp_path) as board:
        board.wait_for("feed OK", "1 alarm unacknowledged: A 2")
        assert bells(board.raw) == 0
        server.give(Answer(feed(2, land=1)))
        board.wait_for("W!L", "2 alarms unacknowledged: W 1")
        board.settle()
        assert bells(board.raw) == 1
        assert b"\x1b]2;watchfloor 2 unacknowledged\x07" in board.raw
        board.send("1", "a")
        board.wait_for("Acknowledge W 1 Tempo, OT-1", "note, may be empty:")
        board.send(*"seen, asked", ENTER)
        board.wait_for("acknowledged", "W*L")
        board.signal(signal.SIGKILL)
        board.wait_end()
    with Terminal(*args, state=tmp_path) as board:
        board.wait_for("W*L", "1 alarm unacknowledged: A 2")
        board.send("b")
        board.wait_for("*L", "W 1 Tempo", "OT-1", "watch1", "note: seen, asked")
        server.give(Answer(feed(3, land=1, steps=("signalled", "announced"))))
        board.wait_for("C 2 Paperwork")
        board.send("2", "a", ENTER)
        board.wait_for("C*")
        server.give(Answer(feed(4, land=1, steps=("signalled", "announced", "published"))))
        board.wait_for("W!L", "1 alarm unacknowledged: W 2")
    entries = logged(tmp_path)
    assert ("ACK", "watch1", "1 OT-1", "seen, asked") in entries
    assert sum("Tempo W" in text for _, _, _, text in entries) == 1


def test_a_latched_alarm_ends_by_a_reset_with_a_note_alone(
    server: Loopback, tmp_path: Path
) -> None:
    args = ("--feed", server.url(), "--interval", "1")
    server.give(Answer(feed(1, land=1)))
    with Terminal(*args, state=tmp_path) as board:
        board.wait_for("W!L")
        server.give(Answer(feed(2, land=0)))
        board.wait_for("OT-1 is latched")
        board.send("1", "R")
        board.wait_for("Reset W 1 Tempo", "note, needed:")
        board.send(ENTER)
        board.wait_for("Not reset: a note is needed.", "note, needed:")
        board.send(*"withdrawn by the source", ENTER)
        board.wait_gone("W!L")
        board.wait_for("nothing raises it")
    assert ("RESET", "", "1 OT-1", "withdrawn by the source") in logged(tmp_path)
