"""The board of the later document, left running: levels known, then stale for six days."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dashboard.board.scene import Scene
from dashboard.contract.indicators import Level, Trend
from dashboard.watch.history import History, LevelChange, Span
from tests.board.scenes import LATER, NOW, updated_scene

STALE = datetime(2025, 11, 18, 6, 0, 20, tzinfo=UTC)
A, C, U = Level.ADVISORY, Level.CAUTION, Level.UNKNOWN


def watched_scene(*breaks: tuple[datetime, datetime], at: datetime = LATER) -> Scene:
    """Return the board with its history; between each two moments no watch was kept."""
    scene = updated_scene()
    levels = dict(zip((tile.id for tile in scene.tiles), (C, C, C, A), strict=True))
    changes = (
        *(LevelChange(name, NOW, level, Trend.STEADY, "HP-3") for name, level in levels.items()),
        *(LevelChange(name, STALE, U, Trend.UNKNOWN, "") for name in levels),
        *(LevelChange(name, LATER, level, Trend.RISING, "HP-1") for name, level in levels.items()),
    )
    edges = (NOW, *(moment for pair in breaks for moment in pair), LATER)
    covered = tuple(Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=True))
    known = tuple(change for change in changes if change.at <= at)
    return replace(scene, now=at, wall=at, history=History(known, covered))


def ago(**span: float) -> datetime:
    """Return a moment before the later document."""
    return LATER - timedelta(**span)
