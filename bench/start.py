"""From the start to the first data on screen, beside an empty Textual app: ratios of one run.

`python bench/start.py` prints the board with a warm state folder, and a first start's example.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.screen import Screen
from dashboard.example import example

RUNS = 7
DATA = "20-21"
"""Stands on the board of the example, and on no empty one."""
KEPT_AFTER = 12.0
"""Seconds after which a board has been kept for the next start."""
EMPTY = [sys.executable, str(Path(__file__).with_name("empty.py"))]
BOARD = [sys.executable, "-m", "dashboard"]


def seconds(command: list[str], words: str, home: Path) -> float:
    """Return the seconds until words were on screen."""
    with Screen(command, home) as screen:
        return screen.until(words)


def main() -> None:
    """Measure each start in turn, and print its median ratio with the least and the most."""
    with TemporaryDirectory() as warm:
        home = Path(warm)
        feed = home / "feed.json"
        feed.write_bytes(example())
        board = [*BOARD, "--feed", str(feed), "--as-of", "feed"]
        with Screen(board, home) as screen:
            screen.until(DATA)
            screen.rest(KEPT_AFTER)
        ratios: dict[str, list[float]] = {"warm state folder": [], "first start, example": []}
        for _ in range(RUNS):
            empty = seconds(EMPTY, "ready", home)
            ratios["warm state folder"].append(seconds(board, DATA, home) / empty)
            with TemporaryDirectory() as cold:
                ratios["first start, example"].append(seconds(BOARD, DATA, Path(cold)) / empty)
    for name, found in ratios.items():
        print(
            f"{name:<22} {statistics.median(found):5.2f} x  ({min(found):.2f} to {max(found):.2f})"
        )


if __name__ == "__main__":
    main()
