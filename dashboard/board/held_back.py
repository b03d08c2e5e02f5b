"""What is not on the board, and why: held back, retracted, dropped from the feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.board.place import Kind, Place
from dashboard.board.record_line import record_line
from dashboard.board.scene import Scene
from dashboard.contract.changes import Gone
from dashboard.contract.fate import Departure
from widgets.pages import Detail, Roster
from widgets.views import Column, Line, Piece, Rank, Row, Title, Tone

NAME = "Not on the board"
_WHERE = 24
_COLUMNS = (
    Column("why", 12),
    Column("what", _WHERE, rank=Rank.PLACE),
    Column("reason", 24, flex=True),
)


@dataclass(frozen=True, slots=True)
class Absentee:
    """One record or panel that is not shown."""

    why: str
    what: str
    """Its path in the document, or what it said."""
    id: str
    reason: str


def absentees(scene: Scene) -> tuple[Absentee, ...]:
    """Return what is not on the board: held back first, then retracted, then dropped."""
    return (*_held_back(scene), *_retracted(scene), *_dropped(scene))


def held_back_roster(scene: Scene, words: str) -> Roster:
    """Return the list of `d`, of the rows that hold `words`."""
    every = absentees(scene)
    found = [
        (number, absentee)
        for number, absentee in enumerate(every)
        if words.casefold() in f"{absentee.what} {absentee.id} {absentee.reason}".casefold()
    ]

    def row(at: int) -> Row:
        number, absentee = found[at]
        return Row(_key(number), _cells(absentee))

    head = scene.picture.latest.head
    foot = () if found else (Line((Piece("nothing is held back, retracted or dropped"),)),)
    return Roster(
        title=Title("d", NAME, (Piece(str(len(found)), tone=Tone.MUTED),)),
        columns=_COLUMNS,
        keys=tuple(_key(number) for number, _ in found),
        version=f"{head.published_at} {head.sequence} {len(scene.picture.changes)}",
        row=row,
        total=len(every),
        cited=False,
        foot=foot,
    )


def flaw_page(number: int, scene: Scene) -> Detail:
    """Return one of them in full; raises IndexError if there is no such number."""
    absentee = absentees(scene)[number]
    lines = (
        Line((Piece(absentee.why),), label="why"),
        Line((Piece(absentee.what),), label="what", rows=0),
        Line((Piece(absentee.id or "no id that can be read"),), label="id", rows=0),
        Line((Piece(absentee.reason),), label="reason", rows=0),
    )
    return Detail(Title("", absentee.what), lines)


def _held_back(scene: Scene) -> Iterator[Absentee]:
    for held in scene.picture.latest.held_back:
        yield Absentee("held back", held.path, held.id or "", held.reason)


def _retracted(scene: Scene) -> Iterator[Absentee]:
    document = scene.picture.latest
    gone = {change.record.id: change.record for change in _gone(scene)}
    gone |= {retracted.record.id: retracted.record for retracted in document.retracted}
    for retraction in document.retractions.records:
        record = gone.get(retraction.id)
        what = record_line(record, scene).name if record else retraction.id
        instead = f"; replaced by {retraction.replaced_by}" if retraction.replaced_by else ""
        yield Absentee("retracted", what, retraction.id, f"{retraction.reason}{instead}")


def _dropped(scene: Scene) -> Iterator[Absentee]:
    for change in _gone(scene):
        if change.fate.departure is Departure.DROPPED and change.panel != "retractions":
            said = record_line(change.record, scene).name
            yield Absentee("dropped", said, change.record.id, "dropped from the feed")


def _gone(scene: Scene) -> list[Gone]:
    return [change for change in scene.picture.changes if isinstance(change, Gone)]


def _cells(absentee: Absentee) -> tuple[Piece, ...]:
    return (
        Piece(absentee.why),
        Piece(absentee.what, Rank.TITLE),
        Piece(absentee.reason, Rank.TITLE),
    )


def _key(number: int) -> str:
    return str(Place(Kind.FLAW, str(number)))
