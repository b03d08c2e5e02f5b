"""Conflicts that opened or closed, and those that stay open."""

from __future__ import annotations

from dashboard.board.conflict import compared_words, conflict_figures, is_open
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.contract.strikes import Tally
from dashboard.watch.changes.comparison import Changes
from dashboard.watch.changes.conflicts import open_conflicts
from dashboard.watch.conflict import Comparison
from widgets.views import Line, Piece, Rank, Tone


def conflict_lines(changes: Changes, scene: Scene) -> list[Line]:
    """Return a line for each conflict that opened or closed."""
    return [
        _line("opened" if one.opened else "closed", one.tally, one.pair, scene)
        for one in changes.conflicts
    ]


def standing_lines(changes: Changes, scene: Scene) -> list[Line]:
    """Return a line for each conflict that was open then and is now, with who compared it."""
    before = open_conflicts(changes.old)
    return [
        _line("open", tally, pair, scene, compared_words(tally, scene))
        for key, (tally, pair) in open_conflicts(changes.new).items()
        if key in before
    ]


def _line(state: str, tally: Tally, pair: Comparison, scene: Scene, compared: str = "") -> Line:
    cited = dict.fromkeys((*(pair.later.refs or ()), *(pair.earlier.refs or ())))
    pieces = [
        Piece(state, tone=Tone.STRONG),
        Piece(f"{tally.label}:", Rank.TITLE),
        Piece(conflict_figures(pair, scene.year)),
    ]
    if compared:
        pieces.append(Piece(compared, Rank.STATUS))
    mark = "X" if state != "open" or is_open(tally, scene) else ""
    key = str(Place(Kind.RECORD, tally.id))
    return Line(tuple(pieces), refs=scene.refs(cited), mark=mark, key=key, rows=2)
