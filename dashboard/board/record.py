"""The page of a record: what it says, when, on whose word, and what it hangs together with."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.cited import strike_refs
from dashboard.board.facts.fact import fact, facts
from dashboard.board.facts.kinds import record_facts
from dashboard.board.history import history_lines
from dashboard.board.log_item import note_lines
from dashboard.board.place import Kind, Place
from dashboard.board.record_line import record_line
from dashboard.board.scene import Scene
from dashboard.board.source import fetched_words, source_line
from dashboard.board.spoken import spoken
from dashboard.board.stamp import stamp
from dashboard.contract.record import Record
from dashboard.watch.age import newest_age
from dashboard.watch.day_words import day_words
from dashboard.watch.links import links_of
from widgets.pages import Detail
from widgets.views import Line, Piece, Rank, Title, Tone


def record_page(record: Record, scene: Scene) -> Detail:
    """Return the page of a record."""
    said = record_line(record, scene)
    notes = (
        Piece(record.id, Rank.EXTRA, Tone.MUTED),
        Piece(newest_age((record,), scene.now), tone=Tone.MUTED),
    )
    lines = (
        Line((Piece(said.name, tone=Tone.STRONG),), rows=0),
        *record_facts(record, scene),
        *_standing(record),
        *_days(record, scene),
        *_sources(record, scene),
        *_links(record, scene),
        *history_lines(record, scene),
        *note_lines(record.id, scene),
    )
    return Detail(Title("", said.name, notes), lines)


def _standing(record: Record) -> Iterator[Line]:
    match record.credibility:
        case None:
            grade = "not graded"
        case 6:
            grade = "credibility 6, cannot be judged"
        case number:
            grade = f"credibility {number}"
    by = record.attributed_to or "not attributed"
    yield fact("standing", f"{spoken(record.standing)}; {by}; {grade}")
    if record.text:
        yield fact("text", record.text)


def _days(record: Record, scene: Scene) -> Iterator[Line]:
    occurred, reported = (
        day_words(day) if day else "not given" for day in (record.occurred, record.reported)
    )
    yield fact("occurred", f"{occurred}; reported {reported}")
    stamps = [
        f"{label} {stamp(moment, scene)}"
        for label, moment in (
            ("as of", record.as_of),
            ("updated", record.updated_at),
            ("expires", record.expires_at),
        )
        if moment is not None
    ]
    if stamps:
        yield fact("times", "; ".join(stamps))
    yield fact("fetched", fetched_words(scene))


def _sources(record: Record, scene: Scene) -> list[Line]:
    ids = dict.fromkeys(strike_refs(record))
    if not ids:
        return [fact("sources", "none given")]
    return facts("sources", [source_line(name, scene) for name in ids])


def _links(record: Record, scene: Scene) -> Iterator[Line]:
    named = scene.held.linked_by.get(record.id, ())
    yield from _linked("links to", links_of(record), scene, "nothing but its sources")
    yield from _linked("linked by", named, scene, "nothing")


def _linked(label: str, ids: tuple[str, ...], scene: Scene, none: str) -> list[Line]:
    if not ids:
        return [fact(label, none)]
    return facts(label, [_link(name, scene) for name in ids])


def _link(name: str, scene: Scene) -> Line:
    record = scene.shown.by_id.get(name)
    if record is None:
        return Line((Piece(f"{name}, not on the board"),), rows=0)
    said = record_line(record, scene)
    shown = [indicator.id for indicator in scene.tiles]
    number = f"{shown.index(name) + 1}" if name in shown else said.kind
    return Line(
        (Piece(number), Piece(said.name, Rank.TITLE), Piece(said.stands, Rank.STATUS, gap=2)),
        key=str(Place(Kind.RECORD, name)),
    )
