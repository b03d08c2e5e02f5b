"""The widget of long lists by itself: what a key costs in it, without terminal and session."""

from __future__ import annotations

import asyncio
import time
from itertools import cycle

from textual.app import App, ComposeResult

from dashboard.colours import TOKENS
from widgets.glyphs import UNICODE
from widgets.pages import Roster
from widgets.palette import Palette
from widgets.roster import RosterPane
from widgets.step import Step
from widgets.views import Column, Piece, Rank, Row, Title

_COLUMNS = (Column("day", 7), Column("record", 24, flex=True), Column("stands at", 14))
_STEPS = (Step.DOWN, Step.DOWN, Step.UP, Step.UP)


def seconds(length: int, keys: int) -> list[float]:
    """Return what each key takes in a list of so many rows."""
    return asyncio.run(_seconds(length, keys))


class _Alone(App[None]):
    """One list over the whole terminal."""

    def __init__(self) -> None:
        super().__init__()
        self.pane = RosterPane(glyphs=UNICODE)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the tokens the list is drawn with."""
        return dict(TOKENS)

    def compose(self) -> ComposeResult:
        """Hold the list."""
        yield Palette()
        yield self.pane


async def _seconds(length: int, keys: int) -> list[float]:
    app = _Alone()
    async with app.run_test(size=(80, 24)) as pilot:
        app.pane.show(_roster(length))
        await pilot.pause()
        times = []
        for _, step in zip(range(keys), cycle(_STEPS), strict=False):
            began = time.perf_counter()
            app.pane.step(step)
            times.append(time.perf_counter() - began)
        return times


def _roster(length: int) -> Roster:
    def row(at: int) -> Row:
        name = Piece(f"record number {at:,} of a long list", Rank.TITLE)
        return Row(f"r{at}", (Piece("16 Nov"), name, Piece("arrived")), ("[8]", "[10]"))

    keys = tuple(f"r{at}" for at in range(length))
    return Roster(Title("", f"{length:,} rows"), _COLUMNS, keys, "1", row, total=length)
