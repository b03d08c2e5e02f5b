import sys
from pathlib import Path

from tests.end_to_end.alarming import covered, feed, logged
from tests.end_to_end.clean import assert_clean
from tests.end_to_end.terminal import ENTER, Terminal
from tests.loopback.server import Answer, Loopback

ROOT = Path(__file__).parents[2]


def test_terminal_clock_jump_of_a_machine_that_slept(tmp_path: Path) -> None:
    """The next poll is an hour away; it comes at once, and the gap is told."""
    with Loopback().running() as server:
        server.give(Answer(feed(1)))
        terminal = Terminal(
            *("--feed", server.url(), "--interval", "3600"),
            state=tmp_path,
            program=(sys.executable, "-m", "tests.end_to_end.asleep"),
            env={"PYTHONPATH": str(ROOT)},
        )
        with terminal:
            terminal.wait_for("feed OK", "1 alarm unacknowledged")
            server.give(Answer(feed(2, land=3)))
            (tmp_path / "slept").touch()
            terminal.wait_for("W!L", "2 alarms unacknowledged: W 1")
            texts = [text for kind, _, _, text in logged(tmp_path) if kind == "AUTO"]
            assert sum("the clock went on by 1h" in text for text in texts) == 1
            assert covered(tmp_path) == 2
            terminal.send("q")
            terminal.wait_for("Quit watchfloor")
            terminal.send(ENTER)
            assert terminal.wait_end() == 0
            assert_clean(terminal)
