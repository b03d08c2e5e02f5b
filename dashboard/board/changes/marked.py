"""Pages with what changed on them marked: a record's own page, and that of one which is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dashboard.board.changes.marks import CHANGED, GONE, NEW, marked_lines, marks
from dashboard.board.changes.then import change_of, then
from dashboard.board.changes.told import gone_words
from dashboard.board.facts.fact import fact
from dashboard.board.scene import Scene
from dashboard.contract.changes import Added, Changed, Gone
from dashboard.contract.record import Record
from widgets.pages import Detail
from widgets.views import Line, Piece, Tile, Tone

PageOf = Callable[[Record, Scene], Detail]
_WORDS = {NEW: "+ new", CHANGED: "~ changed", GONE: "- gone"}


def marked_page(page: PageOf, record: Record, scene: Scene) -> Detail:
    """Return the page of a record, new values bold and marked until they are seen."""
    shown, old = page(record, scene), then(scene)
    change = change_of(record.id, scene)
    match change:
        case Added():
            return _noted(shown, NEW)
        case Changed() if old is not None:
            lines = marked_lines(shown.lines, page(change.old, old).lines)
            return _noted(replace(shown, lines=lines), CHANGED)
    return shown


def gone_record_page(page: PageOf, name: str, scene: Scene) -> Detail | None:
    """Return the page of a record as it last stood, and why it went; None of any other."""
    change, old = change_of(name, scene), then(scene)
    if not isinstance(change, Gone) or old is None:
        return None
    shown = page(change.record, old)
    why = replace(fact("gone", gone_words(change, scene)), mark=GONE)
    return _noted(replace(shown, lines=(*shown.lines[:1], why, *shown.lines[1:])), GONE)


def marked_tile(tile: Tile, scene: Scene) -> Tile:
    """Return a tile with a mark at its first line where its level moved, or its record did."""
    mark = marks(scene).get(tile.key, "")
    first, *rest = tile.lines or (None,)
    if not mark or not isinstance(first, Line):
        return tile
    return replace(tile, lines=(replace(first, mark=mark), *rest))


def _noted(page: Detail, mark: str) -> Detail:
    note = Piece(_WORDS[mark], tone=Tone.STRONG)
    return replace(page, title=replace(page.title, notes=(note, *page.title.notes)))
