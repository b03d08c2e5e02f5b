"""Lists: the records behind a panel, behind a tile, and all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dashboard.board.absence import absence_lines
from dashboard.board.changes.marks import marked_row, marks, marks_version
from dashboard.board.changes.then import then
from dashboard.board.congress import congress_table
from dashboard.board.developments import developments_table
from dashboard.board.filtered import counted, hidden
from dashboard.board.indicators import indicators_table, level_words
from dashboard.board.law import PANELS as LAW
from dashboard.board.law import law_table
from dashboard.board.place import Kind, Place
from dashboard.board.polling import polling_table
from dashboard.board.posture import posture_table
from dashboard.board.record_line import record_line, record_refs
from dashboard.board.scene import Scene
from dashboard.board.sources import sources_table
from dashboard.board.strikes import strikes_table
from dashboard.board.table import Table
from dashboard.board.title import panel_title
from dashboard.board.when import list_column, when_piece
from dashboard.contract.indicators import Indicator
from dashboard.contract.record import Record
from dashboard.contract.sources import Source
from widgets.pages import Roster
from widgets.views import Column, Line, Piece, Rank, Row, Title

TABLES: Mapping[str, tuple[str, Callable[[Scene], Table[Any]]]] = {
    "strikes": ("5", strikes_table),
    "posture": ("6", posture_table),
    "congress": ("7", congress_table),
    "polling": ("8", polling_table),
    "developments": ("9", developments_table),
    "law": ("0", law_table),
    "sources": ("f", sources_table),
    "indicators": ("I", indicators_table),
}
"""The lists by name, with the key that leads to each."""

_ALL = "All records"
_MIXED = (
    Column("kind", 11, rank=Rank.STATUS),
    Column("record", 24, flex=True),
    Column("stands at", 20, rank=Rank.PLACE),
)

_RECORD = str(Place(Kind.RECORD))
_LEADS_TO = {Source: str(Place(Kind.SOURCE)), Indicator: str(Place(Kind.TILE))}


def panel_list(name: str, words: str, scene: Scene) -> Roster:
    """Return the list of a panel, of the records that hold `words`; raises KeyError for no list."""
    number, make = TABLES[name]
    # Levels are never held.
    scene = scene.live if name == "indicators" else scene
    panels = LAW if name == "law" else (name,)
    table = make(scene)
    empty = absence_lines(panels, scene)
    title = panel_title(number, table.name, panels, scene)
    old = then(scene)
    before = None if old is None else make(old)
    return _roster(title, table, words, scene, empty, before)


def search_list(words: str, scene: Scene) -> Roster:
    """Return all records and sources of the document that hold `words`."""
    document = scene.shown
    records = (*document.by_id.values(), *document.sources.records)
    table, old = _mixed(records, scene), then(scene)
    before = None if old is None else _mixed(tuple(old.shown.by_id.values()), old)
    return _roster(Title("/", _ALL), table, words, scene, (), before)


def record_place(record: Record) -> str:
    """Return the address of a record's or a source's page; an indicator's says why its level."""
    # A list of 20,000 is made of these at each key of its filter.
    return f"{_LEADS_TO.get(type(record), _RECORD)}{record.id}"


def _mixed(records: Sequence[Record], scene: Scene) -> Table[Record]:
    def cells(record: Record) -> tuple[Piece, ...]:
        said = record_line(record, scene)
        return (
            when_piece(record, scene.year),
            Piece(said.kind, Rank.TITLE),
            Piece(said.name, Rank.TITLE),
            Piece(said.stands or level_words(record.id, scene), Rank.TITLE),
        )

    return Table(_ALL, records, (list_column(_ALL, records, scene), *_MIXED), cells)


def _roster(
    title: Title, table: Table[Any], words: str, scene: Scene, empty: tuple[Line, ...],
    before: Table[Any] | None,
) -> Roster:  # fmt: skip
    found = scene.held.index.matching(table.records, words)
    found_marks = marks(scene)
    stood = _stood(before, then(scene))

    def row(at: int) -> Row:
        record = found[at]
        refs = () if isinstance(record, Source) else record_refs(record, scene)
        row = Row(record_place(record), table.cells(record), refs)
        old = stood.get(record.id)
        cells = None if before is None or old is None else before.cells(old)
        return marked_row(row, cells, found_marks.get(row.key, ""))

    head = scene.shown.head
    now = f"{scene.now:%Y-%m-%dT%H:%M} {scene.zone}"
    document = f"{head.feed_id} {head.published_at} {head.sequence} {scene.knowledge}"
    return Roster(
        title=counted(title, len(found), len(table.records), words),
        columns=table.columns,
        keys=tuple(record_place(record) for record in found),
        # Clocks and expiries move with the minute.
        version=f"{document} {now} {table.version} {marks_version(scene)}",
        row=row,
        total=len(table.records),
        cited=not all(isinstance(record, Source) for record in table.records[:1]),
        foot=(*hidden(len(found), len(table.records)), *empty),
    )


def _stood(before: Table[Any] | None, old: Scene | None) -> Mapping[str, Record]:
    """Return the records that a list had, by their id; looked through once for each document."""
    if before is None or old is None:
        return {}
    return old.held.recall(
        (_stood, before.name), lambda: {record.id: record for record in before.records}
    )
