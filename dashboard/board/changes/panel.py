"""Changes on the board: a line at 80 columns, a block at 120, a pane of the rail at 200."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.bound import bounded
from dashboard.board.changes.conflict_lines import conflict_lines, standing_lines
from dashboard.board.changes.level_words import level_line
from dashboard.board.changes.page import NAME
from dashboard.board.changes.since_words import baseline_words, since_long, since_short
from dashboard.board.changes.told import Told, told
from dashboard.board.log import newest_lines
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.title import mode_notes
from dashboard.watch.changes.comparison import Changes
from widgets.views import Group, Line, Panel, Piece, Rank, Title, Tone

KEY = str(Place(Kind.CHANGES))


def brief_panel(scene: Scene) -> Panel:
    """Return the changes line of a small board, the newest entry of the watch log below it."""
    return Panel(_title(scene, since_short(scene)), (Group(None, newest_lines(scene, 1)),), key=KEY)


def changes_panel(scene: Scene) -> Panel:
    """Return the block: levels and conflicts that moved, then a record a line."""
    since, changes = scene.since, scene.changes
    if since is None or changes is None:
        title = Title("", NAME, mode_notes(scene))
        return Panel(title, (Group(None, (_said(since_long(scene)),)),), key=KEY)
    first = changes.is_empty and since.baseline.at is None
    note = Piece("first look", tone=Tone.MUTED) if first else _counts(changes)
    title = Title("", NAME, (*mode_notes(scene), note))
    records, more = bounded(changes.records)
    lines = [
        *(level_line(one, scene) for one in changes.levels),
        *conflict_lines(changes, scene),
        *(_record(told(one, scene)) for one in records),
    ]
    if not lines:
        return Panel(title, (Group(None, tuple(_calm(changes, scene))),), key=KEY)
    head = Line((Piece(f"since {baseline_words(since.baseline, scene)}", tone=Tone.MUTED),))
    return Panel(title, (Group(head, tuple(lines)),), key=KEY, more=more)


def _title(scene: Scene, words: str) -> Title:
    changes = scene.changes
    notes = [*mode_notes(scene)]
    if changes is not None and not changes.is_empty:
        notes.append(_counts(changes))
        if changes.levels:
            count = len(changes.levels)
            named = f"{count} {'level' if count == 1 else 'levels'}"
            notes.append(Piece(named, tone=Tone.STRONG, gap=2))
    notes.append(Piece(words, tone=Tone.MUTED, gap=2))
    return Title("", NAME, tuple(notes))


def _counts(changes: Changes) -> Piece:
    counts = changes.counts
    if changes.is_empty:
        return Piece("nothing changed", tone=Tone.MUTED)
    return Piece(counts.text, tone=Tone.STRONG if counts.total else Tone.MUTED)


def _record(one: Told) -> Line:
    pieces = [Piece(one.name, Rank.TITLE)]
    refs = one.refs
    if one.fields and one.mark == "~":
        field = one.fields[0]
        pieces += [
            Piece(f"{field.label}:", gap=2),
            Piece(field.old, Rank.TITLE),
            Piece("".join(field.old_refs), Rank.STATUS, Tone.MUTED),
            Piece("→"),
            Piece(field.new, Rank.TITLE, Tone.STRONG),
        ]
        refs = field.new_refs
        if len(one.fields) > 1:
            pieces.append(Piece(f"+{len(one.fields) - 1}", Rank.STATUS, Tone.MUTED))
    elif one.words:
        pieces.append(Piece(one.words, Rank.TITLE, Tone.STRONG, gap=2))
    key = str(Place(Kind.RECORD, one.id))
    return Line(tuple(pieces), refs=refs, mark=one.mark, key=key)


def _calm(changes: Changes, scene: Scene) -> Iterator[Line]:
    since = scene.since
    if since is not None and since.baseline.at is None:
        yield _said("nothing to compare with: no look yet, one document kept")
        yield _said("C marks all as seen and sets the first baseline")
    else:
        yield _said(f"nothing changed since {since_long(scene)}")
    yield from standing_lines(changes, scene)


def _said(words: str) -> Line:
    return Line((Piece(words, Rank.TITLE),), rows=2)
