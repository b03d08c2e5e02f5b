"""A key in a list of 20, of 20,000 and of 100,000 rows, side by side: `python bench/long_list.py`.

Prints the median time from the key to the drawn rows as a ratio to the shortest list.
"""

from __future__ import annotations

import asyncio
import statistics
import time

from textual.app import App, ComposeResult

from dashboard.colours import TOKENS
from widgets.glyphs import UNICODE
from widgets.pages import Roster
from widgets.palette import Palette
from widgets.roster import RosterPane
from widgets.step import Step
from widgets.views import Column, Piece, Rank, Row, Title

LENGTHS = (20, 20_000, 100_000)
KEYS = 300
COLUMNS = (Column("day", 7), Column("record", 24, flex=True), Column("stands at", 14))


def roster(length: int) -> Roster:
    """Return a list of so many rows."""

    def row(at: int) -> Row:
        name = Piece(f"record number {at:,} of a long list", Rank.TITLE)
        return Row(f"r{at}", (Piece("16 Nov"), name, Piece("arrived")), ("[8]", "[10]"))

    keys = tuple(f"r{at}" for at in range(length))
    return Roster(Title("", f"{length:,} rows"), COLUMNS, keys, "1", row, total=length)


class Bench(App[None]):
    """One list over the whole terminal."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the tokens the list is drawn with."""
        return dict(TOKENS)

    def compose(self) -> ComposeResult:
        """Hold the list."""
        yield Palette()
        yield RosterPane(glyphs=UNICODE)


async def median_of(length: int) -> float:
    """Return the median seconds of a key, the cursor going down and around."""
    app = Bench()
    async with app.run_test(size=(80, 24)) as pilot:
        pane = app.query_one(RosterPane)
        pane.show(roster(length))
        await pilot.pause()
        times = []
        for number in range(KEYS):
            began = time.perf_counter()
            pane.step((Step.DOWN, Step.PAGE_DOWN, Step.LAST, Step.FIRST)[number % 4])
            times.append(time.perf_counter() - began)
        return statistics.median(times)


def main() -> None:
    """Measure each length and print its ratio to the first."""
    medians = [asyncio.run(median_of(length)) for length in LENGTHS]
    for length, median in zip(LENGTHS, medians, strict=True):
        print(f"{length:>9,} rows  {median * 1000:6.2f} ms  {median / medians[0]:5.2f} x")


if __name__ == "__main__":
    main()
