"""The indicators, changed or not: level, since when, before, trend, confidence, and why."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.cell_room import has_room
from dashboard.board.handover.account import Account
from dashboard.board.handover.section import NO_DATA, Section
from dashboard.board.level import GRADE, TONE, TREND_WORD
from dashboard.board.level_reason import level_reason
from dashboard.board.sign import SIGN
from dashboard.board.stamp import short_stamp
from dashboard.contract.indicators import Level
from dashboard.watch.indicators.status import Status
from dashboard.watch.log.wording import LETTERS
from widgets.views import Column, Line, Piece, Row

_TITLE = 26
_COLUMNS = (
    Column("", _TITLE),
    Column("level", 9),
    Column("since", 7),
    Column("before", 6),
    Column("trend", 13),
    Column("confidence", 10),
)


def levels_section(account: Account) -> Section:
    """Return the section: a row an indicator, in the feed's order, and below it why."""
    statuses = account.scene.situation.statuses
    blocks = tuple(block for status in statuses for block in _indicator(status, account))
    note = "" if statuses else "no indicator in feed"
    return Section(2, "INDICATORS", note, _COLUMNS if statuses else (), blocks)


def _indicator(status: Status, account: Account) -> Iterator[Line | Row]:
    scene, name = account.scene, status.indicator.id
    title = f"{scene.number(name)} {status.indicator.title}"
    fits = has_room(title, _TITLE)
    if not fits:
        yield Line((Piece(title),))
    stands, before = scene.situation.level(name), account.level_before(name)
    cells = (
        Piece(title if fits else ""),
        Piece(_level(status), tone=TONE[status.level]),
        Piece(NO_DATA if stands is None else short_stamp(stands.since, scene)),
        Piece(NO_DATA if before is None else LETTERS[before]),
        Piece(f"{SIGN[status.trend]} {TREND_WORD[status.trend]}"),
        Piece(GRADE[status.confidence.grade]),
    )
    words, refs = level_reason(status, scene)
    by = f"{status.by} " if status.by and status.by not in words else ""
    said = f"{by}{words}; confidence: {status.confidence.why}"
    yield Row("", cells, details=(Line((Piece(said),), refs=refs),))


def _level(status: Status) -> str:
    top = status.top
    latched = top is not None and top.memory.latched and status.level is not Level.UNKNOWN
    return f"{LETTERS[status.level]} latched" if latched else LETTERS[status.level]
