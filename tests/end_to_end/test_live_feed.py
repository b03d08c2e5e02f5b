import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.example import example
from tests.end_to_end.terminal import ENTER, ESCAPE, Terminal
from tests.loopback.server import Answer, Loopback

UPDATE = (Path(__file__).parents[1] / "feed_documents" / "example-update.json").read_bytes()


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback().running() as running:
        running.give(Answer(example()))
        yield running


@pytest.fixture
def terminal(server: Loopback, tmp_path: Path) -> Iterator[Terminal]:
    args = ("--feed", server.url(), "--interval", "1", "--as-of", "feed")
    with Terminal(*args, state=tmp_path) as running:
        running.wait_for("feed OK", "20-21+ X", "as of 171730Z NOV 25")
        yield running


def test_an_update_is_taken_and_no_fault_after_it_takes_the_board_away(
    server: Loopback, terminal: Terminal
) -> None:
    server.give(Answer(UPDATE))
    terminal.wait_for("as of 241745Z NOV 25", "49-51, short by 2", "≥83, >80")
    title = next(line for line in terminal.lines if "6 Force posture" in line)
    assert "1 held back" in title
    faults = {
        "got a web page": Answer(b"<html><p>Please log in", kind="text/html"),
        "cut short": Answer(UPDATE, cut_at=len(UPDATE) // 2),
        "not JSON": Answer(UPDATE[: len(UPDATE) // 2]),
        "empty answer": Answer(b""),
        "server error 500": Answer(status=500),
        "connection reset": Answer(reset=True),
        "not found": Answer(status=404),
        "token refused": Answer(status=401),
    }
    for words, answer in faults.items():
        server.give(answer)
        board = terminal.wait_for(words)
        assert "49-51, short by 2" in board
        assert "1 held back" in board
        server.give(Answer(UPDATE))
        if words == "token refused":
            terminal.send("r")
        terminal.wait_for("feed OK")
    assert server.most_open == 1


def test_what_could_not_be_read_is_named(server: Loopback, terminal: Terminal) -> None:
    server.give(Answer(UPDATE))
    terminal.wait_for("1 held back")
    terminal.send("d")
    terminal.wait_for("posture[5].strength", "low 9 is above high 3", "Talks could")
    terminal.send(ESCAPE)
    terminal.wait_for("4 Public opinion")


def test_a_correction_stands_in_its_history(server: Loopback, terminal: Terminal) -> None:
    server.give(Answer(UPDATE))
    terminal.wait_for("1 held back")
    terminal.send("7", ENTER)
    terminal.wait_for("━7 Congress", "Selected")
    terminal.send("/")
    terminal.wait_for("Esc undo")
    terminal.send(*"discharge")
    terminal.wait_for("1 of 4", "3 hidden by the filter")
    terminal.send(ENTER, ENTER)
    terminal.wait_for("━War Powers resolution")
    terminal.send("\x1b[6~", "\x1b[6~")
    terminal.wait_for("corrected 241200Z", "[17][22] → 49-51")


def test_a_list_that_is_none_keeps_the_last_good_one(server: Loopback, terminal: Terminal) -> None:
    broken = {**json.loads(UPDATE), "posture": "none", "sequence": 9}
    server.give(Answer(json.dumps(broken).encode()))
    board = terminal.wait_for("(old)", "as of 171730Z NOV 25 (old)")
    assert "USS Gerald R." in board


def test_held_panels_stand_still_and_say_so(server: Loopback, terminal: Terminal) -> None:
    terminal.send(" ")
    terminal.wait_for("HELD 0m")
    server.give(Answer(UPDATE))
    tiles, held = "49-51, short by 2, rejected", "as of 171730Z NOV 25 (old)"
    board = terminal.wait_for("as of 241745Z NOV 25", tiles, held)
    assert "≥83" not in board
    assert "H.Con.Res" not in board
    terminal.send(" ")
    terminal.wait_for("H.Con.Res")


def test_an_older_document_is_ignored_until_the_officer_accepts_it(
    server: Loopback, terminal: Terminal
) -> None:
    server.give(Answer(UPDATE))
    terminal.wait_for("as of 241745Z NOV 25")
    server.give(Answer(example()))
    terminal.wait_for("ignored an older document")
    terminal.wait_for("feed went back")
    terminal.send("r")
    terminal.wait_for("Enter accept the older")
    terminal.send(ENTER)
    terminal.wait_for("as of 171730Z NOV 25", '"narrowly", no tally')


def test_a_feed_that_is_down_from_the_start_says_why(tmp_path: Path) -> None:
    with Loopback().running() as gone:
        url = gone.url()
    with Terminal("--feed", url, "--interval", "1", state=tmp_path) as terminal:
        board = terminal.wait_for("DOWN", "refused", "no document yet")
        assert "5 Strikes" in board
        terminal.send("5", ENTER)
        terminal.wait_for("nothing listens")


def test_a_file_is_a_feed_too(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    path.write_bytes(example())
    with Terminal("--feed", str(path), "--interval", "1", state=tmp_path) as terminal:
        terminal.wait_for("feed OK", "STALE")
        path.write_bytes(UPDATE[:-100])
        terminal.wait_for("DOWN")
        path.write_bytes(UPDATE)
        terminal.wait_for("≥83, >80")
        path.unlink()
        assert "≥83, >80" in terminal.wait_for("file missing")
