"""The trends at a terminal: what `v`, `T`, Enter and `e` do there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.terminal import ENTER, ESCAPE, Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    with Terminal(state=tmp_path) as running:
        running.wait_for("EXAMPLE", "5 Strikes", "20-21+ X")
        running.send("v")
        running.wait_for("━Trends ━", "30 d to 171730Z NOV 25", "T 7, 30, 90 days")
        yield running


def test_the_window_steps_round(terminal: Terminal) -> None:
    for days in (90, 7, 30):
        terminal.send("T")
        terminal.wait_for(f"{days} d to 171730Z NOV 25")
    terminal.send(ESCAPE)
    terminal.wait_gone("━Trends ━")
    terminal.send("T")
    terminal.wait_for("days: only on the trends")


def test_a_poll_and_a_vote_lead_to_their_records(terminal: Terminal) -> None:
    for steps, name in (("jjjjj", "━Killing suspected"), ("jjjjjj", "━War Powers resolution")):
        terminal.send("g", *steps, ENTER)
        terminal.wait_for(name, "sources")
        terminal.send(ESCAPE)
        terminal.wait_for("━Trends ━")


def test_it_is_written_as_it_is_drawn(terminal: Terminal, tmp_path: Path) -> None:
    drawn = terminal.settle().splitlines()
    terminal.send("e")
    terminal.wait_for("written to")
    [file] = (tmp_path / "state" / "watchfloor" / "exports").iterdir()
    text = file.read_text("utf-8").splitlines()
    assert file.stat().st_mode & 0o777 == 0o600
    assert text[0].split() == drawn[0].split()
    assert text[1].strip("─ ").startswith("Trends")
    assert [row for row in drawn[3:-1] if row.strip("▌ ") and row not in text] == [
        row for row in drawn[3:-1] if row.startswith("▌")
    ]
