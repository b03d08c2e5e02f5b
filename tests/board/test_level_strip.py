"""The strip of 30 days under a tile, and what it means."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from dashboard.board.level_strip import level_strip, strip_words
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level, Trend
from dashboard.watch.history import History, LevelChange, Span
from tests.board.reading import bin_words, line_words
from tests.board.scenes import NOW, example_scene
from widgets.views import Line, Strip, Tone

HILL = "watch.hill"


def ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


def past(*levels: tuple[int, Level], spans: tuple[tuple[int, int], ...] = ((40, 0),)) -> Scene:
    """Return the example with levels since so many days ago, watched from and to days ago."""
    changes = [LevelChange(HILL, ago(day), level, Trend.STEADY, "HP-3") for day, level in levels]
    covered = tuple(Span(ago(first), ago(last)) for first, last in spans)
    return replace(example_scene(), history=History(tuple(changes), covered))


def strip(shown: Scene) -> tuple[Strip, str]:
    cells, words = level_strip(HILL, shown)
    assert isinstance(cells, Strip)
    assert isinstance(words, Line)
    return cells, line_words(words)


N, A, W, U = Level.NORMAL, Level.ADVISORY, Level.WARNING, Level.UNKNOWN


@pytest.mark.parametrize(
    ("shown", "cells", "pairs", "words"),
    [
        (example_scene(), "·" * 29 + "C", "·" * 14 + "C", "no history yet"),
        (
            past((40, N)),
            "─" * 29 + "C",
            "─" * 14 + "C",
            "the worst level of each day, · where no watch was kept",
        ),
        (
            past((40, N), (10, A), (8, W), (5, N)),
            "─" * 19 + "AAWWWW────C",
            "─" * 9 + "AWWW─C",
            "the worst level of each day, · where no watch was kept",
        ),
        (
            past((40, A), spans=((40, 20), (3, 0))),
            "A" * 10 + "·" * 16 + "AAAC",
            "A" * 5 + "·" * 8 + "AC",
            "the worst level of each day, · where no watch was kept",
        ),
        (
            past((9, U), spans=((9, 0),)),
            "·" * 20 + "U" * 9 + "C",
            "·" * 10 + "UUUUU",
            "no history before 081730Z",
        ),
        (
            past((29, N), spans=((29, 0),)),
            "─" * 29 + "C",
            "─" * 14 + "C",
            "the worst level of each day, · where no watch was kept",
        ),
    ],
    ids=["first look", "calm", "a warning", "a gap", "the watch is new", "thirty days"],
)
def test_a_cell_a_day_the_last_is_now(shown: Scene, cells: str, pairs: str, words: str) -> None:
    found, said = strip(shown)
    assert (bin_words(found.days), bin_words(found.pairs), said) == (cells, pairs, words)
    assert strip_words(HILL, shown) == cells


def test_a_gap_has_no_tone_of_a_level() -> None:
    found, _ = strip(past((9, W), spans=((9, 0),)))
    assert [cell.tone for cell in found.days[18:22]] == [
        Tone.MUTED,
        Tone.MUTED,
        Tone.WARNING,
        Tone.WARNING,
    ]


def test_a_watch_that_began_after_the_time_shown_has_no_history() -> None:
    shown = past((9, W), spans=((9, 0),))
    earlier = replace(shown, now=ago(20))
    assert strip(earlier)[1] == "no history yet"
