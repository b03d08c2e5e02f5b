"""Accounts of a watch, and what a section of the page says."""

from dataclasses import replace
from datetime import timedelta

from dashboard.board.handover.account import Account, account_of
from dashboard.board.handover.section import Section
from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level, Trend
from dashboard.store.memory_keeper import logged
from dashboard.watch.history import History, LevelChange, Span
from dashboard.watch.log.entry import Entry, Officer
from tests.board.reading import line_words, row_words
from tests.board.scenes import (
    NOW,
    example_scene,
)
from widgets.views import Line

WATCH1 = Officer("watch1", "J2")


def words(section: Section) -> list[str]:
    found = []
    for block in section.blocks:
        found += [line_words(block)] if isinstance(block, Line) else row_words(block)
    return [section.note, *found]


def watched(shown: Scene, *changes: LevelChange, spans: tuple[Span, ...] = ()) -> Scene:
    """Return a scene whose watch began a day ago."""
    begun = shown.now - timedelta(days=1)
    return replace(shown, history=History(changes, spans or (Span(begun, shown.now),)))


def moved(indicator: str, hours: int, level: Level) -> LevelChange:
    return LevelChange(indicator, NOW - timedelta(hours=hours), level, Trend.STEADY, "")


def with_log(*entries: Entry) -> Account:
    return account_of(replace(example_scene(), log=logged((), entries)))
