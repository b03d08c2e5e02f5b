"""An officer walks through the past on a real terminal, over a real store, while the feed moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.example import example
from tests.end_to_end.alarming import feed
from tests.end_to_end.terminal import ENTER, ESCAPE, Terminal
from tests.loopback.server import Answer, Loopback

UPDATE = (Path(__file__).parents[1] / "feed_documents" / "example-update.json").read_bytes()
REPLAY = "REPLAY - NOT LIVE"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback().running() as running:
        running.give(Answer(example()))
        yield running


def masthead(terminal: Terminal) -> str:
    return terminal.lines[0].rstrip()


def test_both_modes_of_the_strike_whose_date_was_corrected(
    server: Loopback, tmp_path: Path
) -> None:
    args = ("--feed", server.url(), "--interval", "1", "--as-of", "feed")
    with Terminal(*args, state=tmp_path) as terminal:
        terminal.wait_for("as of 171730Z NOV 25", "reported 16 Nov")
        server.give(Answer(UPDATE))
        terminal.wait_for("as of 241745Z NOV 25", "occurred 15 Nov")
        terminal.send(",")
        board = terminal.wait_for(f"{REPLAY}  171730Z NOV 25 known then", "reported 16 Nov")
        assert "reconstructed" not in board
        assert masthead(terminal).endswith("1W 2C 1A  7!")
        terminal.send("m")
        terminal.wait_for(f"{REPLAY}  171730Z NOV 25 known now", "occurred 15 Nov")
        terminal.send("m", ".")
        terminal.wait_for(f"{REPLAY}  241745Z NOV 25 known then", "occurred 15 Nov")
        terminal.send(".")
        terminal.wait_for("no later document is kept")
        terminal.send("t", *"151200Z", ENTER)
        terminal.wait_for(f"{REPLAY}  151200Z NOV 25 known then", "reconstructed as of 151200Z")
        terminal.send("a")
        terminal.wait_for("acknowledge: this is the past; L goes live")
        terminal.send("5", ENTER)
        terminal.wait_for(REPLAY, "linked by 2 Operational tempo")
        terminal.send(ESCAPE)
        terminal.wait_for("7 Congress")
        terminal.send("L")
        terminal.wait_for("as of 241745Z NOV 25", "occurred 15 Nov")
        assert REPLAY not in terminal.text


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40), (200, 60)])
def test_a_time_that_is_none_is_asked_again_and_every_view_says_that_it_is_past(
    size: tuple[int, int], tmp_path: Path
) -> None:
    with Terminal(state=tmp_path, columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for("EXAMPLE", "20-21+")
        terminal.send("t", *"noon", ENTER)
        terminal.wait_for("That is no time")
        terminal.send(*("\x7f" * 4), *"-6h", ENTER)
        terminal.wait_for(REPLAY, "171130Z")
        for key in ("0", "9", "p", "f", "d", "i", "x", "b", "w", "I", "?", ":"):
            terminal.send(key)
            terminal.settle()
            assert masthead(terminal).startswith((REPLAY, "WATCHFLOOR"))
            assert REPLAY in masthead(terminal)
            assert "known then" in masthead(terminal)
        terminal.wait_for(": Actions")
        terminal.send(ESCAPE)
        terminal.wait_gone(": Actions")
        terminal.send("L")
        terminal.wait_gone(REPLAY)


def test_a_warning_comes_while_a_replay_is_open(server: Loopback, tmp_path: Path) -> None:
    server.give(Answer(feed(1)))
    with Terminal("--feed", server.url(), "--interval", "1", state=tmp_path) as terminal:
        terminal.wait_for("feed OK", "Tempo")
        terminal.send("t", *"-0m", ENTER)
        terminal.wait_for(REPLAY)
        rung = terminal.raw.count(b"\a")
        server.give(Answer(feed(2, land=1)))
        terminal.wait(lambda: "1W" in masthead(terminal), "see the warning counted")
        assert terminal.raw.count(b"\a") > rung
        assert REPLAY in masthead(terminal)
        assert "W!L" not in terminal.text
        terminal.send("L")
        terminal.wait_for("W!L")


def test_a_board_begins_in_a_replay(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    path.write_bytes(example())
    with Terminal("--feed", str(path), "--as-of", "161200Z NOV 25", state=tmp_path) as terminal:
        terminal.wait_for(f"{REPLAY}  161200Z NOV 25 known then", "reconstructed as of 161200Z")
        terminal.send("L")
        terminal.wait_gone(REPLAY)
