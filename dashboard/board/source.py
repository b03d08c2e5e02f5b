"""A source: in a line under a record, and on a page of its own with all that rests on it."""

from __future__ import annotations

from dashboard.board.cited import strike_refs
from dashboard.board.facts.fact import fact, facts
from dashboard.board.place import Kind, Place
from dashboard.board.record_line import record_line
from dashboard.board.scene import Scene
from dashboard.board.sources import grade
from dashboard.board.spoken import spoken
from dashboard.board.stamp import stamp
from dashboard.contract.sources import Source
from widgets.pages import Detail
from widgets.views import Line, Piece, Rank, Title, Tone

MOST_CITING = 100
"""Records listed on the page of a source; the rest is counted."""


def source_line(name: str, scene: Scene) -> Line:
    """Return a source as a record names it: reference, title, publisher, kind, grade."""
    (ref,) = scene.refs((name,))
    source = scene.shown.sources_by_id.get(name)
    if source is None:
        return Line((Piece(f"{ref} names no source of the feed"),))
    publisher = f", {source.publisher}" if source.publisher else ""
    return Line(
        (
            Piece(ref, width=4),
            Piece(source.title, Rank.TITLE),
            Piece(publisher, Rank.ATTRIBUTION, gap=0),
            Piece(f", {spoken(source.kind)}" if source.kind else "", Rank.STATUS, gap=0),
        ),
        right=(Piece(grade(source), tone=Tone.MUTED),),
        key=str(Place(Kind.SOURCE, name)),
    )


def source_page(source: Source, scene: Scene) -> Detail:
    """Return the page of a source."""
    (ref,) = scene.refs((source.id,))
    lines = (
        Line((Piece(source.title, tone=Tone.STRONG),), rows=0),
        fact("ref", ref),
        fact("kind", spoken(source.kind)),
        fact("publisher", source.publisher),
        fact("link", source.url),
        fact("published", stamp(source.published_at, scene) if source.published_at else None),
        fact("retrieved", stamp(source.retrieved_at, scene) if source.retrieved_at else None),
        fact("grade", f"{grade(source)}{_scale(source)}"),
        *([fact("text", source.text)] if source.text else []),
        fact("fetched", fetched_words(scene)),
        *_citing(source, scene),
    )
    return Detail(Title("", source.title, (Piece(source.id, Rank.EXTRA, Tone.MUTED),)), lines)


def fetched_words(scene: Scene) -> str:
    """Return when the document was fetched, and when its producer published it."""
    published = f"published {stamp(scene.shown.head.published_at, scene)}"
    fetched = scene.feed.fetched_at
    if scene.feed.built_in or fetched is None:
        return f"not fetched: built-in example, {published}"
    return f"{stamp(fetched, scene)}, {published}"


def _scale(source: Source) -> str:
    return "" if source.reliability is None else " on the scale A to F (AJP-2.1)"


def _citing(source: Source, scene: Scene) -> list[Line]:
    citing = [record for record in scene.shown.by_id.values() if source.id in strike_refs(record)]
    if not citing:
        return [fact("cited by", "no record on the board")]
    lines = [
        Line(
            (Piece(record_line(record, scene).name, Rank.TITLE),),
            key=str(Place(Kind.RECORD, record.id)),
        )
        for record in citing[:MOST_CITING]
    ]
    if len(citing) > MOST_CITING:
        lines.append(Line((Piece(f"{len(citing) - MOST_CITING} more"),)))
    return facts("cited by", lines)
