"""The board that a first start shows is the one that follows it."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_board_of_the_example_is_as_it_is_drawn_now() -> None:
    drawn = runpy.run_path(str(ROOT / "docs" / "example_board.py"))["drawn"]()
    kept = (ROOT / "dashboard" / "example.board.json").read_bytes()
    assert kept == drawn, "make example-board"
