"""All indicators of the feed with their levels: those without a tile are found here."""

from __future__ import annotations

from dashboard.board.doubt import with_doubts
from dashboard.board.level import GRADE, TONE
from dashboard.board.scene import Scene
from dashboard.board.sign import SIGN
from dashboard.board.stamp import short_stamp
from dashboard.board.table import Table
from dashboard.contract.indicators import Indicator
from widgets.views import Align, Column, Piece, Rank

NAME = "Indicators"
_COLUMNS = (
    Column("", 3, Align.RIGHT),
    Column("indicator", 24, flex=True),
    Column("level", 11),
    Column("trend", 5),
    Column("conf", 4, rank=Rank.STATUS),
    Column("by", 8, rank=Rank.STATUS),
    Column("since", 7, rank=Rank.PLACE),
)


def indicators_table(scene: Scene) -> Table[Indicator]:
    """Return the list of all indicators as they stand."""
    known = tuple(one for one in scene.indicators if one.id in scene.situation.by_id)

    def cells(indicator: Indicator) -> tuple[Piece, ...]:
        status = scene.situation.by_id[indicator.id]
        since = scene.situation.level(indicator.id)
        return (
            Piece(scene.number(indicator.id)),
            Piece(with_doubts(indicator.title, indicator, scene), Rank.TITLE),
            Piece(level_words(indicator.id, scene), tone=TONE[status.level]),
            Piece(SIGN[status.trend]),
            Piece(GRADE[status.confidence.grade]),
            Piece(status.by),
            Piece("" if since is None else short_stamp(since.since, scene)),
        )

    stands = " ".join(level_words(one.id, scene) for one in known)
    return Table(NAME, known, _COLUMNS, cells, stands)


def level_words(indicator: str, scene: Scene) -> str:
    """Return a level as a word, with the mark of its most urgent alarm: `caution !`."""
    status = scene.live.situation.by_id.get(indicator)
    if status is None:
        return ""
    alarms = scene.live.situation.alarms_of(indicator)
    return " ".join(filter(None, (status.level.value, alarms[0][1].mark if alarms else "")))
