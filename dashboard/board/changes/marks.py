"""Marks where a changed value stands: a sign in the gutter, and the value bold, until it is seen.

What is drawn of the baseline at this very time is held against what is drawn now: a piece whose
words did not stand there is the new value. Nothing else is marked, so no rule knows a panel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from dashboard.board.changes.headline_move import moved_headlines
from dashboard.board.changes.then import then
from dashboard.board.changes.wording import wording
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.contract.changes import Added, Change, Changed, Gone
from dashboard.watch.once import once
from widgets.views import Block, Group, Line, Panel, Piece, Row, Split, Strip, Timeline, Tone

_NOT_FACTS = ("fetched", "history", "notes", "linked by")
"""Labels of a page under which stands no value of its record."""
NEW, CHANGED, GONE = "+", "~", "-"
Words = Mapping[str, frozenset[str]]
"""For each key the words that stood under it."""


@once
def marks(scene: Scene) -> Mapping[str, str]:
    """Return the mark of each record that came or changed, by its address.

    Also that of each tile whose level moved.
    """
    changes = scene.changes
    if changes is None:
        return {}
    found = {str(Place(Kind.TILE, one.indicator)): CHANGED for one in changes.levels}
    old = then(scene)
    if old is not None and changes.records:
        found |= {_address("strikes", name): CHANGED for name in moved_headlines(old, scene)}
    return {**found, **wording(scene).recall(marks, lambda: _of_records(changes.records))}


def _of_records(records: Iterable[Change]) -> Mapping[str, str]:
    found = {}
    for change in records:
        match change:
            case Added(panel, record):
                found[_address(panel, record.id)] = NEW
            case Changed(panel, _, record, _):
                found[_address(panel, record.id)] = CHANGED
    return found


def marks_version(scene: Scene) -> str:
    """Return what differs where other marks stand."""
    found = marks(scene)
    return f"{scene.since.baseline if scene.since and found else ''} {len(found)}"


def marked_panel(make: Callable[[Scene], Panel], panels: tuple[str, ...], scene: Scene) -> Panel:
    """Return a panel with its changed values marked, and in its title how many records went."""
    panel, found, old = make(scene), marks(scene), then(scene)
    changes = scene.changes
    if old is None or changes is None or not changes.records:
        return panel
    gone = sum(isinstance(one, Gone) and one.panel in panels for one in changes.records)
    said = (Piece(f"{GONE} {gone}", tone=Tone.STRONG),) if gone else ()
    title = replace(panel.title, notes=(*said, *panel.title.notes))
    moved = any(change.panel in panels for change in changes.records)
    if not moved:
        return panel
    stood = _stood(make(old))
    groups = tuple(_group(group, found, stood) for group in panel.groups)
    return replace(panel, title=title, groups=groups)


def marked_row(row: Row, old: tuple[Piece, ...] | None, mark: str) -> Row:
    """Return a row of a list with its mark, the cells bold that differ from the old ones."""
    if not mark:
        return row
    before = {cell.text for cell in old or ()}
    return replace(row, mark=mark, cells=tuple(_bold(cell, before) for cell in row.cells))


def marked_lines(lines: tuple[Line, ...], old: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines of a page, marked where their label did not say so at the baseline."""
    stood: dict[str, set[str]] = {}
    for label, line in _labelled(old):
        stood.setdefault(label, set()).update(piece.text for piece in line.left)
    shown = []
    for label, line in _labelled(lines):
        before = stood.get(label, set())
        moved = label not in _NOT_FACTS and any(piece.text not in before for piece in line.left)
        pieces = tuple(_bold(piece, before) for piece in line.left)
        shown.append(replace(line, left=pieces, mark=line.mark or CHANGED) if moved else line)
    return tuple(shown)


def _labelled(lines: Iterable[Line]) -> Iterable[tuple[str, Line]]:
    label = ""
    for line in lines:
        label = line.label.strip() or label
        yield label, line


def _group(group: Group, found: Mapping[str, str], stood: Words) -> Group:
    key, told, blocks = "", set[str](), []
    for block in group.blocks:
        own = "" if isinstance(block, Timeline | Strip) else block.key
        key = own or key
        mark = found.get(key, "")
        blocks.append(_block(block, mark if key not in told else "", mark, stood.get(key, ())))
        told.add(key if own else "")
    return replace(group, blocks=tuple(blocks))


def _block(block: Block, first: str, mark: str, before: Iterable[str]) -> Block:
    """Return a block of a record with `mark`, `first` being that mark where it is its first."""
    if not mark:
        return block
    known = set(before)
    match block:
        case Line():
            pieces = tuple(_bold(piece, known) for piece in block.left)
            moved = pieces != block.left
            shown = block.mark or first or (CHANGED if moved and mark == CHANGED else "")
            return replace(block, left=pieces, mark=shown)
        case Row():
            cells = tuple(_bold(cell, known) for cell in block.cells)
            details = tuple(
                replace(line, left=tuple(_bold(piece, known) for piece in line.left))
                for line in block.details
            )
            return replace(block, cells=cells, details=details, mark=block.mark or first)
        case Split():
            sides = _bold(block.left, known), _bold(block.right, known)
            return replace(block, left=sides[0], right=sides[1])
    return block


def _bold(piece: Piece, before: Iterable[str]) -> Piece:
    new = piece.text and piece.text not in before and piece.tone is Tone.PLAIN
    return replace(piece, tone=Tone.STRONG) if new else piece


def _stood(panel: Panel) -> Words:
    found: dict[str, set[str]] = {}
    for group in panel.groups:
        key = ""
        for block in group.blocks:
            key = ("" if isinstance(block, Timeline | Strip) else block.key) or key
            found.setdefault(key, set()).update(piece.text for piece in _pieces(block))
    return {key: frozenset(words) for key, words in found.items()}


def _pieces(block: Block) -> Iterable[Piece]:
    match block:
        case Line():
            return block.left
        case Row():
            return (*block.cells, *(piece for line in block.details for piece in line.left))
        case Split():
            return (block.left, block.right)
    return ()


def _address(panel: str, record: str) -> str:
    return str(Place(Kind.TILE if panel == "indicators" else Kind.RECORD, record))
