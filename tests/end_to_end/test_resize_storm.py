from pathlib import Path

from tests.end_to_end.clean import assert_clean
from tests.end_to_end.terminal import ENTER, Terminal

BOARD_WORDS = ("EXAMPLE", "20-21+ X", "4 Public opinion")


def test_terminal_resize_storm_down_to_one_cell(tmp_path: Path) -> None:
    """As a tiling window manager does it: sizes faster than anything can be painted."""
    with Terminal(state=tmp_path) as terminal:
        terminal.wait_for(*BOARD_WORDS)
        board = terminal.settle()
        for storm in range(3):
            for number in range(150):
                terminal.resize(1 + number * 37 % 200, 1 + (number + storm) * 23 % 60)
            terminal.resize(1, 1)
            terminal.settle()
            terminal.resize(80, 24)
            terminal.wait_for(*BOARD_WORDS)
            assert terminal.settle() == board
        terminal.send("5", ENTER)
        terminal.wait_for("━5 Strikes ━", "─Selected")
        terminal.send("q")
        terminal.wait_for("Quit watchfloor")
        terminal.send(ENTER)
        assert terminal.wait_end() == 0
        assert_clean(terminal)
