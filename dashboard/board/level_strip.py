"""The levels of the last 30 days as a strip, in which missing time is a gap."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.level import LETTER, TONE
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.contract.indicators import Level
from dashboard.watch.history import daily_worst
from dashboard.watch.indicators.status import SEVERITY
from dashboard.watch.replay.mode import Mode
from widgets.views import Bin, Line, Piece, Rank, Strip, Tone

DAYS = 30
Levels = tuple[Level | None, ...]
"""Levels of equal times, None for a gap."""
GAP, CALM = "·", "─"


def level_strip(indicator: str, scene: Scene) -> Iterator[Strip | Line]:
    """Yield the strip of a tile, a cell a day, and what it means; the last cell is now."""
    levels = _daily(indicator, scene)
    yield Strip("30d", tuple(map(level_bin, levels)), paired(levels), detail=4)
    began = scene.history.began
    if scene.replay is not None and scene.replay.mode is Mode.NOW:
        words = "past levels are not judged again"
    elif began is None or began.date() > scene.now.date():
        words = "no history yet"
    elif (scene.now.date() - began.date()).days < DAYS - 1:
        words = f"no history before {short_stamp(began, scene)}"
    else:
        words = "the worst level of each day, · where no watch was kept"
    yield Line((Piece(words, Rank.TITLE, Tone.MUTED),), detail=5)


def strip_words(indicator: str, scene: Scene) -> str:
    """Return the strip as text, a cell a day."""
    return "".join(level_bin(level).text for level in _daily(indicator, scene))


def _daily(indicator: str, scene: Scene) -> Levels:
    levels = daily_worst(scene.history, indicator, scene.now.date(), DAYS)
    return until_now(levels, indicator, scene)


def until_now(levels: Levels, indicator: str, scene: Scene) -> Levels:
    """Return levels with how the tile stands now as the last of them."""
    status = scene.situation.by_id.get(indicator)
    return levels if status is None else (*levels[:-1], status.level)


def level_bin(level: Level | None) -> Bin:
    """Return a level as a cell: its letter, `─` of normal, `·` where none is known."""
    if level is None:
        return Bin(GAP, Tone.MUTED)
    return Bin(LETTER[level] or CALM, TONE[level])


def paired(levels: Levels) -> tuple[Bin, ...]:
    """Return cells of two levels each, the worse of them."""
    return tuple(level_bin(_worse(levels[at : at + 2])) for at in range(0, len(levels), 2))


def _worse(levels: Levels) -> Level | None:
    known = [level for level in levels if level is not None]
    return max(known, key=SEVERITY.__getitem__, default=None)
