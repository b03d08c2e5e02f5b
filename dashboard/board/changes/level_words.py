"""Tiles whose level moved, in words."""

from __future__ import annotations

from dashboard.board.level import LETTER, TONE
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.contract.indicators import Level
from dashboard.watch.changes.levels import LevelMove
from dashboard.watch.indicators.status import SEVERITY
from widgets.views import Line, Piece, Rank, Tone


def level_line(move: LevelMove, scene: Scene) -> Line:
    """Return `1 FTO paperwork and timing rose from C to W by FP-1`, its letter in the gutter."""
    level = move.last.level
    name = f"{scene.number(move.indicator)} {scene.title(move.indicator)}"
    pieces = [
        Piece(name, Rank.TITLE),
        Piece(move_words(move), tone=TONE[level] if level is not Level.NORMAL else Tone.STRONG),
    ]
    if move.last.by:
        pieces.append(Piece(f"by {move.last.by}", Rank.STATUS))
    pieces.append(Piece(short_stamp(move.last.at, scene), Rank.EXTRA, Tone.MUTED))
    key = str(Place(Kind.TILE, move.indicator))
    return Line(tuple(pieces), mark=LETTER[level] or "N", key=key, rows=2)


def move_words(move: LevelMove) -> str:
    """Return `rose from C to W`, `fell from W to C`, `C again, was W`, `came to C`."""
    new = _letter(move.last.level)
    if move.old is None:
        return f"came to {new}"
    if move.old is move.last.level:
        return f"{new} again, was {_letter(move.worst)}"
    way = "rose" if SEVERITY[move.last.level] > SEVERITY[move.old] else "fell"
    return f"{way} from {_letter(move.old)} to {new}"


def _letter(level: Level) -> str:
    return LETTER[level] or "normal"
