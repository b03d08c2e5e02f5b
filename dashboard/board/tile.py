"""The tiles: what to watch, the records that bear on it, and what an analyst says of it."""

from __future__ import annotations

from datetime import datetime

from dashboard.board.place import Kind, Place
from dashboard.board.record_line import record_line, record_refs
from dashboard.board.scene import TILES, Scene
from dashboard.board.spoken import spoken
from dashboard.contract.indicators import Indicator, Level, Trend
from dashboard.contract.record import Record
from dashboard.watch.age import NO_DAY, newest_age
from dashboard.watch.day_words import day_words
from widgets.views import Line, Piece, Rank, Tile, Title, Tone

LETTERS = {
    Level.NORMAL: Piece(""),
    Level.ADVISORY: Piece("A", tone=Tone.ADVISORY),
    Level.CAUTION: Piece("C", tone=Tone.CAUTION),
    Level.WARNING: Piece("W", tone=Tone.WARNING),
    Level.UNKNOWN: Piece("U", tone=Tone.UNKNOWN),
}
_TRENDS = {Trend.RISING: "+", Trend.FALLING: "-", Trend.STEADY: "=", Trend.UNKNOWN: "?"}


def tiles(scene: Scene) -> tuple[Tile, ...]:
    """Return the four tiles, live while panels are held; one without an indicator says so."""
    scene = scene.live
    shown = [tile(indicator, number, scene) for number, indicator in enumerate(scene.tiles, 1)]
    empty = [_empty(number) for number in range(len(shown) + 1, TILES + 1)]
    return (*shown, *empty)


def level(indicator: Indicator, scene: Scene) -> Level:
    """Return the analyst's level; unknown where there is none, or where it may no longer hold."""
    expired = indicator.expires_at is not None and scene.now > indicator.expires_at
    if indicator.assessed is None or expired or scene.picture.is_old("indicators", scene.now):
        return Level.UNKNOWN
    return indicator.assessed.level


def tile(indicator: Indicator, number: int, scene: Scene) -> Tile:
    """Return the tile of one indicator."""
    linked = linked_records(indicator, scene)
    current = level(indicator, scene)
    trend = indicator.assessed.trend if indicator.assessed else None
    return Tile(
        title=Title(str(number), _name(indicator, number, scene)),
        level=LETTERS[current],
        trend=_TRENDS[trend] if trend and current is not Level.UNKNOWN else "",
        confidence=None,
        reason=Piece(_who_says(indicator, current), Rank.TITLE, Tone.MUTED),
        age=newest_age(linked, scene.now),
        lines=(
            _question(indicator, scene),
            *_assessed(indicator, current, scene),
            *_due(indicator, scene),
            *(_link(record, scene) for record in linked),
            *_missing(indicator, linked),
        ),
        key=str(Place(Kind.TILE, indicator.id)),
    )


def linked_records(indicator: Indicator, scene: Scene) -> list[Record]:
    """Return the records an indicator links to that are on the board, in the feed's order."""
    by_id = scene.shown.by_id
    return [by_id[name] for name in _linked_ids(indicator) if name in by_id]


def _linked_ids(indicator: Indicator) -> tuple[str, ...]:
    return tuple(dict.fromkeys(indicator.links or ()))


def _name(indicator: Indicator, number: int, scene: Scene) -> str:
    more = len(scene.indicators) - TILES
    return f"{indicator.title} +{more} more" if number == TILES and more > 0 else indicator.title


def _question(indicator: Indicator, scene: Scene) -> Line:
    return Line(
        (Piece(indicator.question, Rank.TITLE),),
        refs=scene.refs(indicator.refs),
        key=str(Place(Kind.RECORD, indicator.id)),
        rows=3,
    )


def _assessed(indicator: Indicator, current: Level, scene: Scene) -> tuple[Line, ...]:
    said = indicator.assessed
    if said is None:
        return ()
    held = "" if said.level is current else f", {_why_unknown(indicator, scene)}"
    by = said.by or "not attributed"
    reason = f": {said.reason}" if said.reason else ""
    words = f"assessed {spoken(said.level)}{held} by {by}{reason}"
    return (Line((Piece(words, Rank.TITLE, Tone.STRONG),), rows=2),)


def _why_unknown(indicator: Indicator, scene: Scene) -> str:
    expired = indicator.expires_at is not None and scene.now > indicator.expires_at
    return "since expired" if expired else "feed is old"


def _due(indicator: Indicator, scene: Scene) -> tuple[Line, ...]:
    if indicator.due is None:
        return ()
    return (Line((Piece(due_words(indicator, scene.now, scene.year)),)),)


def due_words(indicator: Indicator, now: datetime, year: int) -> str:
    """Return the due day with the days to it, counted to the last day it may mean."""
    if indicator.due is None:
        return "no due day"
    left = (indicator.due.last - now.date()).days
    away = f"T-{left}d" if left >= 0 else f"T+{-left}d PASSED"
    return f"due {day_words(indicator.due, year)}, {away}"


def _link(record: Record, scene: Scene) -> Line:
    said = record_line(record, scene)
    age = newest_age((record,), scene.now)
    rank = Rank.NO_DAY if age == NO_DAY else Rank.KEEP
    return Line(
        (Piece(said.name, Rank.TITLE), Piece(said.stands, Rank.STATUS, gap=2)),
        right=(Piece(age, rank, Tone.MUTED),),
        refs=record_refs(record, scene),
        key=str(Place(Kind.RECORD, record.id)),
    )


def _missing(indicator: Indicator, linked: list[Record]) -> tuple[Line, ...]:
    ids = _linked_ids(indicator)
    count = len(ids) - len(linked)
    if not ids:
        return (Line((Piece("links to no record"),)),)
    if not count:
        return ()
    words = f"{count} linked {'record is' if count == 1 else 'records are'} not on the board"
    return (Line((Piece(words, Rank.TITLE),), detail=2),)


def _who_says(indicator: Indicator, current: Level) -> str:
    if indicator.assessed is None:
        return "not assessed"
    return "assessed" if current is indicator.assessed.level else "old assessment"


def _empty(number: int) -> Tile:
    return Tile(
        title=Title(str(number), ""),
        level=Piece(""),
        trend="",
        confidence=None,
        reason=None,
        age="",
        lines=(Line((Piece("no indicator in feed", tone=Tone.MUTED),)),),
    )
