"""Screens that are kept: what keys lead to them, and how large the terminal is.

`python -m tests.end_to_end.goldens` draws them anew; each is then to be read by eye.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.end_to_end.terminal import ENTER, Terminal

FOLDER = Path(__file__).parent / "kept_screens"


@dataclass(frozen=True)
class View:
    """One kept screen."""

    columns: int
    rows: int
    keys: tuple[str, ...] = ()
    words: tuple[str, ...] = ("8 Polling", "-22 derived")
    """What stands on it once it is drawn."""

    def drawn(self) -> str:
        """Return the screen of the built-in example, blanks at the ends of rows dropped."""
        with (
            tempfile.TemporaryDirectory() as state,
            Terminal(state=Path(state), columns=self.columns, rows=self.rows) as terminal,
        ):
            terminal.wait_for("EXAMPLE", "-22 derived")
            for key in self.keys:
                terminal.send(key)
                terminal.settle()
            terminal.wait_for(*self.words)
            return terminal.settle() + "\n"


VIEWS = {
    "board-80x24": View(80, 24),
    "board-120x40": View(120, 40),
    "board-200x60": View(200, 60, ("5",), ("Selected", "none averaged")),
    "list-80x24": View(80, 24, ("7", ENTER, "/", *"kaine"), ("2 of 3", "1 hidden by the filter")),
    "record-80x24": View(80, 24, ("5", ENTER, ENTER), ("links to",)),
    "changes-80x24": View(80, 24, ("c",), ("first look: since", "unchanged")),
    "handover-80x24": View(80, 24, ("H", "j", "j", " "), ("1 of 9 read back", "2 INDICATORS")),
    "board-60x15": View(60, 15),
    "trends-80x24": View(80, 24, ("v",), ("━Trends", "30 d to 171730Z")),
    "trends-120x40": View(120, 40, ("v", "T"), ("━Trends", "90 d to 171730Z")),
    "replay-80x24": View(
        80, 24, ("t", *"161200Z", ENTER), ("REPLAY - NOT LIVE", "reconstructed as of 161200Z")
    ),
    "as-of-prompt-80x24": View(80, 24, ("t", *"161200Z"), ("Show the board as of", "Enter go")),
}


def main() -> None:
    """Draw every kept screen anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, view in VIEWS.items():
        (FOLDER / f"{name}.txt").write_text(view.drawn(), encoding="utf-8")


if __name__ == "__main__":
    main()
