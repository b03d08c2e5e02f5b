"""Through what changed by keys alone: mark, compare, open, filter, step, type a time."""

from pathlib import Path

import pytest

from dashboard.example import example
from tests.end_to_end.terminal import ENTER, ESCAPE, Terminal
from tests.loopback.server import Answer, Loopback

UPDATE = (Path(__file__).parents[1] / "feed_documents" / "example-update.json").read_bytes()


@pytest.mark.parametrize("colour", [{}, {"NO_COLOR": "1"}], ids=["colour", "NO_COLOR"])
def test_an_officer_walks_through_what_changed(tmp_path: Path, colour: dict[str, str]) -> None:
    with Loopback().running() as server:
        server.give(Answer(example()))
        args = ("--feed", server.url(), "--interval", "1", "--as-of", "feed")
        with Terminal(*args, state=tmp_path, env=colour) as terminal:
            terminal.wait_for("first look, nothing to compare with")
            terminal.send("C")
            terminal.wait_for("Mark all changes as seen", "Enter mark seen")
            terminal.send(ENTER)
            terminal.wait_for("since 171730Z")
            server.give(Answer(UPDATE))
            terminal.wait_for("+ 3  ~ 5  - 1  X 0  1 level  since 171730Z", "~ pollster")
            terminal.send("c")
            terminal.wait_for("my last look, 171730Z NOV 25, sequence 7 to 8", "rose from C to W")
            terminal.send("/")
            terminal.wait_for("filter:")
            terminal.send("pollster")
            terminal.wait_for('filter "pollster"', "Ipsos, Reuters")
            terminal.send(ENTER)
            terminal.send(ENTER)
            terminal.wait_for("~ changed", "poll.strikes-oversight")
            terminal.send(ESCAPE)
            terminal.wait_for('filter "pollster"')
            terminal.send(ESCAPE)
            terminal.wait_for("c Changes since my last look", "congress.hconres-61")
            terminal.send("g")
            terminal.wait_for("rose from C to W")
            terminal.send("c")
            terminal.wait_for("c Changes since start of my watch", "171730Z NOV 25")
            terminal.send("c")
            terminal.wait_for("Changes since any time")
            terminal.send(f"161200Z{ENTER}")
            terminal.wait_for("a time of my own, 161200Z NOV 25; nothing is kept before 171730Z")
            terminal.send("c")
            terminal.wait_for("my last look, 171730Z NOV 25")
            terminal.send("C")
            terminal.wait_for("+ 3  ~ 5  - 1  X 0, since 171730Z")
            terminal.send(ENTER)
            terminal.wait_for("no record came, changed or went")
        with Terminal(*args, state=tmp_path, env=colour) as again:
            again.wait_for("since 241745Z")
            assert "+ 3" not in again.settle()
