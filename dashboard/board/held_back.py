"""What is not on the board, and why: held back, retracted, dropped from the feed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.board.facts.fact import fact
from dashboard.board.filtered import counted, hidden
from dashboard.board.place import Kind, Place
from dashboard.board.record_line import plain_line
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
    """Empty where it has none that can be read."""
    reason: str
    path: str = ""
    """Where it stands in the document; empty for what is gone from it."""

    @property
    def words(self) -> str:
        """Return all of it, for a filter."""
        return f"{self.why} {self.what} {self.id} {self.reason}"


def absentees(scene: Scene) -> Mapping[str, Absentee]:
    """Return what is not on the board: held back first, then retracted, then dropped.

    Each has a key of its own, which stays the same while others come and go.
    """
    found: dict[str, Absentee] = {}
    times: Counter[str] = Counter()
    for absentee in (*_held_back(scene), *_retracted(scene), *_dropped(scene)):
        name = f"{absentee.why} {absentee.path or absentee.id}"
        times[name] += 1
        found[name if times[name] == 1 else f"{name} {times[name]}"] = absentee
    return found


def held_back_roster(scene: Scene, words: str) -> Roster:
    """Return the list of `d`, of the rows in which every one of `words` stands."""
    every = absentees(scene)
    wanted = words.casefold().split()
    found = [
        name
        for name, absentee in every.items()
        if all(word in absentee.words.casefold() for word in wanted)
    ]

    def row(at: int) -> Row:
        return Row(_key(found[at]), _cells(every[found[at]]))

    head = scene.picture.latest.head
    document = f"{head.published_at} {head.sequence}"
    title = Title("d", NAME, (Piece(f"{len(every):,}", tone=Tone.MUTED),))
    nothing = Line((Piece("nothing is held back, retracted or dropped"),))
    return Roster(
        title=counted(title, len(found), len(every), words),
        columns=_COLUMNS,
        keys=tuple(map(_key, found)),
        version=" ".join((document, str(len(scene.picture.changes)), scene.knowledge)),
        row=row,
        total=len(every),
        cited=False,
        foot=hidden(len(found), len(every)) if every else (nothing,),
    )


def flaw_page(absentee: Absentee) -> Detail:
    """Return one of them in full."""
    lines = (
        fact("why", absentee.why),
        fact("what", absentee.what),
        fact("id", absentee.id or "no id that can be read"),
        fact("reason", absentee.reason),
    )
    return Detail(Title("", absentee.what), lines)


def _held_back(scene: Scene) -> Iterator[Absentee]:
    for held in scene.picture.latest.held_back:
        yield Absentee("held back", held.path, held.id or "", held.reason, held.path)


def _retracted(scene: Scene) -> Iterator[Absentee]:
    document = scene.picture.latest
    gone = {change.record.id: change.record for change in _gone(scene)}
    gone |= {retracted.record.id: retracted.record for retracted in document.retracted}
    for retraction in document.retractions.records:
        record = gone.get(retraction.id)
        what = plain_line(record, scene).name if record else retraction.id
        instead = f"; replaced by {retraction.replaced_by}" if retraction.replaced_by else ""
        yield Absentee("retracted", what, retraction.id, f"{retraction.reason}{instead}")


def _dropped(scene: Scene) -> Iterator[Absentee]:
    for change in _gone(scene):
        if change.fate.departure is Departure.DROPPED and change.panel != "retractions":
            said = plain_line(change.record, scene).name
            yield Absentee("dropped", said, change.record.id, "dropped from the feed")


def _gone(scene: Scene) -> list[Gone]:
    return [change for change in scene.picture.changes if isinstance(change, Gone)]


def _cells(absentee: Absentee) -> tuple[Piece, ...]:
    return (
        Piece(absentee.why),
        Piece(absentee.what, Rank.TITLE),
        Piece(absentee.reason, Rank.TITLE),
    )


def _key(name: str) -> str:
    return str(Place(Kind.FLAW, name))
