"""The status tiles: the level of each indicator, and why, the most needed line first."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.level import GRADE, alarm_piece
from dashboard.board.level_reason import level_reason
from dashboard.board.level_strip import level_strip
from dashboard.board.place import Kind, Place
from dashboard.board.scene import TILES, Scene
from dashboard.board.sign import SIGN
from dashboard.board.signposts import signpost_words
from dashboard.board.tile_lines import next_words, second_lines
from dashboard.contract.indicators import Indicator
from dashboard.contract.record import Record
from dashboard.watch.age import newest_age
from dashboard.watch.day_words import day_words
from dashboard.watch.indicators.status import Status
from widgets.views import Line, Piece, Rank, Strip, Tile, Title, Tone


def tiles(scene: Scene) -> tuple[Tile, ...]:
    """Return the four tiles, live while panels are held; one without an indicator says so."""
    scene = scene.live
    shown = [tile(indicator, slot, scene) for slot, indicator in enumerate(scene.tiles, 1)]
    empty = [_empty(slot) for slot in range(len(shown) + 1, TILES + 1)]
    return (*shown, *empty)


def tile(indicator: Indicator, slot: int, scene: Scene) -> Tile:
    """Return the tile of one indicator."""
    status = scene.situation.by_id[indicator.id]
    alarms = scene.situation.alarms_of(indicator.id)
    grade = f"conf {GRADE[status.confidence.grade]}"
    return Tile(
        title=Title(str(slot), indicator.title, tail=_more(slot, scene)),
        level=alarm_piece(status.level, alarms[0][1] if alarms else None),
        trend=SIGN[status.trend],
        confidence=Piece(grade, tone=Tone.MUTED),
        reason=Piece(f", {status.confidence.why}", Rank.TITLE, Tone.MUTED, gap=0),
        age=newest_age(linked_records(indicator, scene), scene.now),
        lines=tuple(_lines(status, scene)),
        key=str(Place(Kind.TILE, indicator.id)),
    )


def why_level(status: Status, scene: Scene) -> Line:
    """Return what gives a tile its level, with its sources: always in words."""
    words, refs = level_reason(status, scene)
    return Line((Piece(words, Rank.TITLE, Tone.STRONG),), refs=refs, rows=3)


def linked_records(indicator: Indicator, scene: Scene) -> list[Record]:
    """Return the records an indicator links to that are on the board, in the feed's order."""
    by_id = scene.shown.by_id
    return [by_id[name] for name in dict.fromkeys(indicator.links or ()) if name in by_id]


def due_words(indicator: Indicator, scene: Scene) -> str:
    """Return the due day with the days to it, counted to the last day it may mean."""
    if indicator.due is None:
        return "no due day"
    left = (indicator.due.last - scene.now.date()).days
    away = f"T-{left}d" if left >= 0 else f"T+{-left}d PASSED"
    return f"due {day_words(indicator.due, scene.year)}, {away}"


def _lines(status: Status, scene: Scene) -> Iterator[Line | Strip]:
    key = str(Place(Kind.TILE, status.indicator.id))
    words, refs = level_reason(status, scene)
    yield Line((Piece(words, Rank.TITLE),), refs=refs, key=key, rows=2)
    yield from second_lines(status, scene)
    if words := next_words(status):
        yield Line((Piece(words, Rank.TITLE),), detail=1)
    if status.indicator.due is not None:
        yield Line((Piece(due_words(status.indicator, scene)),), detail=2)
    yield Line((Piece(signpost_words(status.indicator.id, scene), Rank.TITLE),), detail=2)
    yield from level_strip(status.indicator.id, scene)


def _more(slot: int, scene: Scene) -> str:
    more = len(scene.indicators) - TILES
    return f"+{more:,} more" if slot == TILES and more > 0 else ""


def _empty(slot: int) -> Tile:
    return Tile(
        title=Title(str(slot), ""),
        level=Piece(""),
        trend="",
        confidence=None,
        reason=None,
        age="",
        lines=(Line((Piece("no indicator in feed", tone=Tone.MUTED),)),),
    )
