"""The levels of the tiles as lanes over one time, in which missing time is a gap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from dashboard.board.level import LETTER, TONE
from dashboard.board.level_strip import level_bin, paired, until_now
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.sign import SIGN
from dashboard.board.stamp import short_stamp
from dashboard.board.tile_name import tile_name
from dashboard.board.trends.coverage import gap_words, unknown_words
from dashboard.contract.indicators import Level
from dashboard.watch.day_words import MONTHS
from dashboard.watch.history import LevelChange, worst_between
from widgets.charts import Drawing, Lane, Lanes, Mark
from widgets.views import Line, Piece, Rank, Tone

SHOWN_CHANGES = 12
"""Changes of levels that are listed where there is room, the newest."""
_QUARTERS = 4
_INDENT = 17
"""Where the lanes begin at 80 columns."""
_MOST_IN_FULL = 30
"""Days of a window of which each week has a heading; of a longer one each half of a month."""


def level_lanes(days: int, scene: Scene) -> Iterator[Drawing]:
    """Yield a lane a tile over so many days, what its gaps mean, and what changed, newest first.

    A cell is a day, of 7 days a quarter of one; each has its worst level, the last is now.
    """
    bounds = _bounds(days, scene.now)
    lanes = tuple(_lane(indicator.id, bounds, scene) for indicator in scene.tiles)
    if not lanes:
        yield Line((Piece("levels", tone=Tone.MUTED), Piece("no indicator in feed", gap=2)))
        return
    yield Lanes("levels", _marks(days, bounds), lanes)
    words = (gap_words(bounds[0], scene), unknown_words(bounds[0], scene))
    said = tuple(Piece(one, tone=Tone.MUTED, gap=3) for one in words if one)
    if said:
        yield Line(said, indent=_INDENT, rows=2)
    yield from _changes(bounds[0], scene)


def _bounds(days: int, now: datetime) -> list[datetime]:
    """Return the moments at which cells begin, and at which the last one ends."""
    midnight = datetime.combine(now.date() + timedelta(1), time(), UTC)
    parts = _parts(days)
    cell = timedelta(1) / parts
    ahead = (midnight - now - timedelta.resolution) // cell
    last = midnight - ahead * cell
    return [last - number * cell for number in range(days * parts, -1, -1)]


def _parts(days: int) -> int:
    return _QUARTERS if days == 7 else 1


def _lane(indicator: str, bounds: list[datetime], scene: Scene) -> Lane:
    levels = until_now(worst_between(scene.history, indicator, bounds), indicator, scene)
    cells = tuple(map(level_bin, levels))
    key = str(Place(Kind.TILE, indicator))
    return Lane(tile_name(indicator, scene), cells, paired(levels), key)


def _marks(days: int, bounds: list[datetime]) -> tuple[Mark, ...]:
    return tuple(
        Mark(at, f"{moment.day} {MONTHS[moment.month - 1]}", str(moment.day))
        for at, moment in enumerate(bounds[:-1])
        if at == 0 or (not moment.hour and _is_headed(days, moment.date()))
    )


def _is_headed(days: int, day: date) -> bool:
    if days > _MOST_IN_FULL:
        return day.day in (1, 15)
    return days == 7 or day.weekday() == 0


def _changes(since: datetime, scene: Scene) -> Iterator[Line]:
    shown = {indicator.id for indicator in scene.tiles}
    found = [
        change
        for change in reversed(scene.history.changes)
        if change.indicator in shown and since <= change.at <= scene.now
    ]
    if found:
        yield Line((Piece("changes of level, the newest first", tone=Tone.MUTED),), detail=4)
    for number, change in enumerate(found[:SHOWN_CHANGES]):
        yield Line(_change(change, scene), detail=5 + number, indent=2)


def _change(change: LevelChange, scene: Scene) -> tuple[Piece, ...]:
    letter = Piece(LETTER[change.level] or Level.NORMAL.value, tone=TONE[change.level])
    by = f"by {change.by}" if change.by else ""
    return (
        Piece(short_stamp(change.at, scene)),
        letter,
        Piece(SIGN[change.trend]),
        Piece(tile_name(change.indicator, scene), Rank.TITLE),
        Piece(by, Rank.STATUS),
    )
