"""The watch log on screen: the entries in their order, and one of them in full."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dashboard.board.entry_words import entry_words
from dashboard.board.facts.fact import fact, facts
from dashboard.board.filtered import counted, hidden
from dashboard.board.place import Kind, Place
from dashboard.board.record_line import record_line, record_refs
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp, stamp
from dashboard.watch.log.choice import items, officers
from dashboard.watch.log.entry import Kind as EntryKind
from dashboard.watch.log.logged import Logged
from dashboard.watch.log.open_items import open_items
from widgets.pages import Detail, Roster
from widgets.views import Align, Column, Line, Piece, Rank, Row, Title, Tone

NAME = "Watch log"
_TIME, _LONG_TIME = 7, 14
_MOST_ITEM = 12
HINT = "kind:ack officer:watch1 item:3 choose by these; other words match anywhere."
"""How the filter is used, at most as many cells as a prompt has at 80 columns."""
Chooser = Callable[[Logged, str], bool]
_CHOOSERS: tuple[tuple[str, Chooser], ...] = (
    ("kind:", lambda logged, name: logged.entry.kind.value.casefold().startswith(name)),
    ("officer:", lambda logged, name: any(one.startswith(name) for one in officers(logged))),
    ("item:", lambda logged, name: not name or name in items(logged)),
)
"""The words that choose by one column; kind and officer by their beginning, as they are typed."""


def log_roster(words: str, scene: Scene) -> Roster:
    """Return the entries that hold `words` in any of their columns, the newest last."""
    found = [one for one in scene.log if _holds(one, words)]
    times = [short_stamp(one.entry.at, scene) for one in scene.log]
    width = _TIME if all(len(time) <= _TIME for time in times) else _LONG_TIME
    officers = max((len(_officer(one)) for one in scene.log), default=7)
    items = max((len(one.entry.item) for one in scene.log), default=4)
    columns = (
        Column("#", len(str(len(scene.log))) + 2, Align.RIGHT),
        Column("time", width),
        Column("kind", 6),
        Column("officer", min(max(officers, 7), 12), rank=Rank.ATTRIBUTION),
        Column("item", min(max(items, 4), _MOST_ITEM)),
        Column("text", 24, flex=True),
    )

    def row(at: int) -> Row:
        one = found[at]
        cells = (
            Piece(str(one.number)),
            Piece(short_stamp(one.entry.at, scene)),
            Piece(one.entry.kind.value),
            Piece(_officer(one), Rank.TITLE),
            Piece(one.entry.item, Rank.TITLE),
            Piece(entry_words(one, scene), Rank.TITLE),
        )
        return Row(entry_address(one.number), cells)

    total = len(scene.log)
    empty = () if total else (Line((Piece("no entry yet"),)),)
    return Roster(
        title=counted(Title("w", NAME, _notes(scene)), len(found), total, words),
        columns=columns,
        keys=tuple(entry_address(one.number) for one in found),
        version=f"{scene.log[-1].number if scene.log else 0} {scene.zone} {scene.year}",
        row=row,
        total=total,
        hint=HINT,
        cited=False,
        foot=(*hidden(len(found), total), *empty),
    )


def entry_page(number: str, scene: Scene) -> Detail | None:
    """Return one entry in full; None where it is not held here."""
    found = next((one for one in scene.log if str(one.number) == number), None)
    if found is None:
        return None
    entry = found.entry
    title = Title("", f"entry {number}", (Piece(entry.kind.value, tone=Tone.STRONG),))
    return Detail(title, tuple(_facts(found, scene)))


def entry_address(number: int) -> str:
    """Return the address of an entry."""
    return str(Place(Kind.ENTRY, str(number)))


def _facts(logged: Logged, scene: Scene) -> Iterator[Line]:
    entry = logged.entry
    if entry.whom:
        at = "" if entry.when is None else f" at {stamp(entry.when, scene)}"
        yield fact("told", f"{entry.whom}{at}")
    if entry.kind is EntryKind.OPEN:
        yield fact("due", None if entry.when is None else stamp(entry.when, scene))
    login = "" if entry.officer is None else entry.officer.login
    named = login if entry.officer is None or not entry.officer.name else (
        f"{entry.officer.name}, login {login}"
    )  # fmt: skip
    yield fact("by", named or "the program")
    yield fact("at", stamp(entry.at, scene))
    yield from _about(logged, scene)
    yield fact("text", entry.text)
    points = entry.points_at
    key = "" if points is None else entry_address(points)
    yield fact("points at", "no entry" if points is None else f"entry {points}", key=key)
    yield from _later(logged, scene)
    yield fact("hash", f"{logged.hash[:12]}, behind {logged.previous[:12]}")


def _about(logged: Logged, scene: Scene) -> list[Line]:
    lines = [_named(name, scene) for name in logged.entry.about]
    item = f"{logged.entry.item}, " if logged.entry.item else ""
    return facts("about", lines) if lines else [fact("about", f"{item}no record")]


def _named(name: str, scene: Scene) -> Line:
    if name in scene.situation.by_id:
        words = f"{scene.number(name)} {scene.title(name)}"
        return Line((Piece(words, Rank.TITLE),), key=str(Place(Kind.TILE, name)))
    record = scene.picture.shown.by_id.get(name)
    if record is None:
        return Line((Piece(f"{name}, not in the feed now"),))
    said = record_line(record, scene.live)
    key, refs = str(Place(Kind.RECORD, name)), record_refs(record, scene.live)
    return Line((Piece(said.name, Rank.TITLE), Piece(said.stands, gap=2)), refs=refs, key=key)


def _later(logged: Logged, scene: Scene) -> list[Line]:
    """Return the entries that correct or close this one."""
    later = [one for one in scene.log if one.entry.points_at == logged.number]
    lines = [
        Line(
            (
                Piece(f"entry {one.number} {one.entry.kind.value}"),
                Piece(one.entry.text, Rank.TITLE),
            ),
            key=entry_address(one.number),
        )
        for one in later
    ]
    return facts("later", lines) if lines else [fact("later", "no entry points at it")]


def _notes(scene: Scene) -> tuple[Piece, ...]:
    count = scene.log[-1].number if scene.log else 0
    newest = sum(one.number == count - at for at, one in enumerate(reversed(scene.log)))
    shown = f"newest {newest:,} of {count:,}" if newest < count else f"{count:,}"
    words = f"{shown} {'entry' if count == 1 else 'entries'}"
    still = len(open_items(scene.log))
    carried = (Piece(f"{still} open", tone=Tone.STRONG),) if still else ()
    return (*carried, Piece(words, tone=Tone.MUTED))


def _officer(logged: Logged) -> str:
    return "" if logged.entry.officer is None else logged.entry.officer.shown


def _holds(logged: Logged, words: str) -> bool:
    """Tell whether an entry is of the kind, officer and item chosen, and holds all other words."""
    wanted = words.casefold().split()
    for prefix, has in _CHOOSERS:
        chosen = [word.removeprefix(prefix) for word in wanted if word.startswith(prefix)]
        if not all(has(logged, name) for name in chosen):
            return False
        wanted = [word for word in wanted if not word.startswith(prefix)]
    entry = logged.entry
    said: Sequence[str] = (
        entry.kind.value, _officer(logged), entry.item, entry.text, entry.whom, *entry.about,
    )  # fmt: skip
    text = "\n".join(said).casefold()
    return all(word in text for word in wanted)
