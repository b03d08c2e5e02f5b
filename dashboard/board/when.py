"""The day of a record as a list shows it: when it occurred, or when it was reported."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.board.scene import Scene
from dashboard.contract.record import Record
from dashboard.watch.day_words import day_words
from widgets.views import Align, Column, Piece, Rank

WIDTH, WIDTH_OF_YEARS = 7, 12
"""Cells of a day with the `r` of *reported* before it, and of one with its year."""
NO_DAY = "no day"


def when(record: Record, year: int) -> str:
    """Return when it occurred, `16 Nov`; else when it was reported, `r16 Nov`; else `no day`."""
    if record.occurred is not None:
        return day_words(record.occurred, year)
    if record.reported is not None:
        words = day_words(record.reported, year)
        return f"r{words}" if words[:2].strip().isdigit() and record.reported.day else f"r {words}"
    return NO_DAY


def when_column(records: Iterable[Record], year: int) -> Column:
    """Return the column of days, as wide as the days of `records` need."""
    days = (record.occurred or record.reported for record in records)
    same = all(day is None or day.year == year for day in days)
    return Column("day", WIDTH if same else WIDTH_OF_YEARS, Align.RIGHT)


def list_column(name: str, records: Iterable[Record], scene: Scene) -> Column:
    """Return the same of all that a list by a name has, which is looked through once."""
    return scene.held.recall(
        (list_column, name, scene.year), lambda: when_column(records, scene.year)
    )


def when_piece(record: Record, year: int) -> Piece:
    """Return the day of a record as a cell of that column."""
    words = when(record, year)
    return Piece(words, Rank.NO_DAY if words == NO_DAY else Rank.KEEP)
