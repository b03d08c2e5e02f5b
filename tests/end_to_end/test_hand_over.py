import re
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.test_cli import watchfloor
from tests.end_to_end.alarming import feed, logged
from tests.end_to_end.terminal import ENTER, ESCAPE, Terminal
from tests.loopback.server import Answer, Loopback

SECTIONS = 9


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback().running() as running:
        running.give(Answer(feed(1, land=1)))
        yield running


def args(server: Loopback, officer: str) -> tuple[str, ...]:
    return ("--feed", server.url(), "--interval", "1", "--officer", officer)


def read_back(board: Terminal, taker: str) -> None:
    """Go through the page to its last line, without the last Enter."""
    board.send("H")
    board.wait_for("H Hand-over", f"0 of {SECTIONS} read back")
    board.send("g", "j", ENTER)
    board.wait_for("Who takes over", "to:")
    board.send(*"\x7f" * 8, *taker, ENTER)
    board.wait_for(taker)
    board.send("j", "j")
    for number in range(1, SECTIONS + 1):
        board.send(" " if number % 2 else ENTER)
        board.wait_for(f"{number} of {SECTIONS} read back")
    board.wait_for(f"Enter hands the watch over to {taker}.")


def kinds(state: Path) -> list[tuple[str, str, str]]:
    return [(kind, name, text) for kind, name, _, text in logged(state)]


def test_a_relief_takes_over_and_the_page_finds_a_cut_tail(
    server: Loopback, tmp_path: Path
) -> None:
    with Terminal(*args(server, "watch1"), state=tmp_path) as board:
        board.wait_for("W!L", "feed OK")
        read_back(board, "watch2")
        board.send(ENTER)
        board.wait_for("Hand the watch over from watch1 to watch2")
        board.send(ENTER)
        board.wait_for("watch2 relieves watch1", "the watch is handed over to watch2")
        board.send("1", "a", *"mine", ENTER)
        board.wait_for("W*L")
        state = next(tmp_path.rglob("watch.sqlite3")).parents[1]
        where = ("--feed", server.url(), "--state-dir", str(state))
        page = watchfloor(tmp_path, "handover", *where)
        assert page.status == 0
        assert "from watch2 to ________" in page.out
        assert "since last hand-over" in page.out
    found = re.search(r"watch log \d+ entries, head ([0-9a-f]{12})", page.out)
    assert found is not None
    verify = ("log", *where, "--verify", "--expect", found[1])
    intact = watchfloor(tmp_path, *verify)
    assert (intact.status, intact.out.startswith("intact: ")) == (0, True)
    (database,) = tmp_path.rglob("watch.sqlite3")
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("DELETE FROM log WHERE kind IN ('ACK', 'RELIEF') OR number > 7")
        connection.execute(
            "DELETE FROM log WHERE number > (SELECT min(number) FROM log AS one WHERE NOT EXISTS"
            " (SELECT 1 FROM log AS next WHERE next.number = one.number + 1))"
        )
    cut = watchfloor(tmp_path, *verify)
    assert (cut.status, cut.out.startswith("cut or exchanged: ")) == (1, True)
    assert watchfloor(tmp_path, "log", *where, "--verify").status == 0
    assert ("ACK", "watch2", "mine") not in kinds(tmp_path)


@pytest.mark.parametrize("end", ["escape", "kill"])
def test_an_interrupted_hand_over_changes_nothing(
    server: Loopback, tmp_path: Path, end: str
) -> None:
    with Terminal(*args(server, "watch1"), state=tmp_path) as board:
        board.wait_for("W!L", "feed OK")
        before = kinds(tmp_path)
        read_back(board, "watch2")
        board.send(ENTER)
        board.wait_for("Hand the watch over from watch1 to watch2")
        if end == "kill":
            board.signal(signal.SIGKILL)
            board.wait_end()
        else:
            board.send(ESCAPE)
            board.wait_gone("Hand the watch over from")
            board.send(ESCAPE)
            board.wait_gone("H Hand-over")
            board.send("i")
            board.wait_for("officer watch1")
    assert kinds(tmp_path) == before


def test_two_officers_on_one_store_see_each_other_and_hand_over_once(
    server: Loopback, tmp_path: Path
) -> None:
    with (
        Terminal(*args(server, "watch1"), state=tmp_path) as first,
        Terminal(*args(server, "watch2"), state=tmp_path) as second,
    ):
        for board in (first, second):
            board.wait_for("W!L", "feed OK")
        first.send("i")
        first.wait_for("others", "watch2, login")
        first.send(ESCAPE)
        first.wait_gone("i Health")
        read_back(first, "watch3")
        read_back(second, "watch4")
        second.send(ENTER)
        second.wait_for("Hand the watch over")
        second.send(ENTER)
        second.wait_for("the watch is handed over to watch4")
        first.wait_for("watch4 relieves watch2", "H begins a read-back.")
        first.send("i")
        first.wait_for("watch4, login", "officer watch1")
    texts = [text.partition(";")[0] for kind, _, text in kinds(tmp_path) if kind == "RELIEF"]
    assert texts == ["watch4 relieves watch2"]
