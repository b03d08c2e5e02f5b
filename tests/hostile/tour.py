"""A long look at everything: one terminal, every screen, each byte heard."""

import time

from tests.end_to_end.terminal import ESCAPE, PATIENCE, Terminal
from tests.hostile.vocabulary import Listener

VIEWS = {
    "9": "━9 Developments", "0": "━0 Law", "p": "━p Scenarios", "f": "━f Sources",
    "I": "━I Indicators", "d": "━d Not on the board", "i": "━i Health", "x": "━x Claims",
    "b": "━b Alarms", "w": "━w Watch log", "v": "━Trends", "H": "━H Hand-over",
    "c": "━c Changes", "?": "Move", ":": "Actions",
}  # fmt: skip
"""Each view by its key, and words that stand on it."""
PANES = ("1", "5", "7")
_ALONE = 0.3
"""Seconds after which an escape is a key by itself."""
_CARRIES_DOWN = frozenset("│┬┼├┤")
"""What a frame's upright stands on the row above."""


class Tour:
    """A terminal with the program in it, all it writes listened to."""

    def __init__(self, terminal: Terminal, columns: int, rows: int) -> None:
        self.listener = Listener()
        self.terminal = terminal
        self._size = (columns, rows)
        self._heard = 0

    def look(self, *words: str) -> str:
        """Hear what is written until words stand on the screen; return it, its frames checked."""
        end = time.monotonic() + PATIENCE
        while not self._hear(0.05) or not all(word in self.screen for word in words):
            assert time.monotonic() < end, f"waited in vain for {words}:\n{self.screen}"
        return self.screen

    def _hear(self, quiet: float) -> bool:
        """Hear all until it is quiet; tell whether every frame stands."""
        self.terminal.read(quiet)
        self.listener.hear(bytes(self.terminal.raw[self._heard :]), *self._size)
        self._heard = len(self.terminal.raw)
        # An axis of a chart stands by itself.
        return "━Trends" in self.screen or not broken(self.listener.grid)

    @property
    def screen(self) -> str:
        """Return the cells on screen as text."""
        return "\n".join("".join(row).rstrip() for row in self.listener.grid)

    def go(self, *keys: str, to: str = "") -> str:
        """Type keys, and look once words stand on the screen."""
        self.terminal.send(*keys)
        return self.look(to)

    def escape(self) -> str:
        """Type Escape, and wait until it can no longer be the beginning of another key."""
        self.terminal.send(ESCAPE)
        self.terminal.read(_ALONE)
        return self.look()

    def resize(self, columns: int, rows: int) -> str:
        """Give the terminal another size, and look once it is painted anew."""
        self.look()
        self.terminal.resize(columns, rows)
        end = time.monotonic() + PATIENCE
        while len(self.terminal.raw) < self._heard + columns * rows:
            assert time.monotonic() < end, "waited in vain for a screen of another size"
            self.terminal.read(0.3)
        # What was on its way when the size changed is of the old one.
        self._size = (max(columns, self._size[0]), max(rows, self._size[1]))
        self._hear(0.3)
        self.listener.crop(columns, rows)
        self._size = (columns, rows)
        return self.look()


def broken(grid: list[list[str]]) -> list[tuple[int, int]]:
    """Return the cells in which a frame's upright hangs in the air."""
    return [
        (row, column)
        for row, cells in enumerate(grid)
        for column, cell in enumerate(cells)
        if cell == "│" and grid[row - 1][column] not in _CARRIES_DOWN
    ]
