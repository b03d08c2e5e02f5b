"""Sources: what every number on the board leads to, with its grade."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.board.absence import absence
from dashboard.board.bound import bounded
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.table import Table
from dashboard.contract.sources import Source
from widgets.views import Align, Column, Group, Panel, Piece, Rank, Row, Title, Tone

NAME = "Sources"


def sources_panel(scene: Scene) -> Panel:
    """Return the panel of the rail."""
    sources, more = bounded(scene.shown.sources.records)
    cells = sources_table(scene).cells
    rows = tuple(Row(str(Place(Kind.SOURCE, source.id)), cells(source)) for source in sources)
    return Panel(
        title=sources_title(scene),
        groups=(Group(None, rows), *absence(("sources",), scene)),
        columns=_columns(sources),
        key=str(Place(Kind.LIST, "sources")),
        more=more,
    )


def sources_table(scene: Scene) -> Table[Source]:
    """Return the list of all sources."""

    def cells(source: Source) -> tuple[Piece, ...]:
        (ref,) = scene.refs((source.id,))
        title = f"{source.title}, {source.publisher}" if source.publisher else source.title
        return (
            Piece(ref),
            Piece(title, Rank.TITLE),
            Piece(spoken(source.kind)),
            Piece(grade(source)),
        )

    return Table(NAME, scene.shown.sources.records, _columns(scene.shown.sources.records), cells)


def sources_title(scene: Scene) -> Title:
    """Return the title: how many there are, and how many of them are graded."""
    sources = scene.shown.sources.records
    graded = sum(source.reliability is not None for source in sources)
    note = f"{len(sources)}, {graded} graded" if sources else ""
    return Title("f", NAME, (Piece(note, tone=Tone.MUTED),) if note else ())


def grade(source: Source) -> str:
    """Return the NATO grade of a source; none is not F."""
    return "not graded" if source.reliability is None else f"reliability {source.reliability}"


def _columns(sources: Sequence[Source]) -> tuple[Column, ...]:
    names = [s.id if s.number is None else str(s.number) for s in sources]
    refs = max(map(len, names), default=1)
    return (
        Column("ref", min(refs, 22) + 2, Align.LEFT),
        Column("title", 24, flex=True),
        Column("kind", 11, rank=Rank.STATUS),
        Column("grade", 13),
    )
