"""New and changed facts since the watch was taken over, with their references; how things stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.board.changes.stated import FieldWords
from dashboard.board.changes.told import told
from dashboard.board.conflict import conflict_words
from dashboard.board.handover.account import Account
from dashboard.board.handover.section import Section
from dashboard.board.handover.shortening import shortened
from dashboard.board.record_line import plain_line
from dashboard.board.scene import Scene
from dashboard.board.when import NO_DAY, when
from dashboard.contract.changes import Added, Change, Changed, Gone
from dashboard.contract.record import Record
from dashboard.watch.changes.conflicts import ConflictChange
from dashboard.watch.headline import (
    congress_headline,
    killed_headline,
    polling_headline,
    posture_headline,
    strikes_headline,
)
from widgets.views import Line, Piece

_MOST = 100
"""Cells of a text that is repeated; the record has all of it."""
_PROSE = "text"
"""The statement of which only that it was reworded is said, and that where nothing else is."""
_HEADLINES = (
    ("strikes", strikes_headline),
    ("killed", killed_headline),
    ("posture", posture_headline),
    ("congress", congress_headline),
    ("polling", polling_headline),
)


def facts_section(account: Account) -> Section:
    """Return the section: new first, then changed, then gone, then conflicts."""
    scene = account.scene
    changes, stands = scene.changes, _stands(scene)
    if changes is None:
        why = "nothing to compare with" if account.since is None else "no earlier document is kept"
        return Section(5, "NEW AND CHANGED", why, (), (stands,))
    of_kind = sorted(changes.records, key=_order)
    lines = [line for change in of_kind for line in _change(change, scene)]
    lines += [_conflict(one, scene) for one in changes.conflicts]
    return Section(5, "NEW AND CHANGED", changes.counts.text, (), (*lines, stands))


def _order(change: Change) -> int:
    return (Added, Changed, Gone).index(type(change))


def _change(change: Change, scene: Scene) -> Iterator[Line]:
    said = told(change, scene)
    record = change.new if isinstance(change, Changed) else change.record
    words = [f"{plain_line(record, scene).kind} {said.name}", said.words]
    if isinstance(change, Added):
        words.append(_day(record, scene))
    head = ", ".join(filter(None, words))
    # Behind a changed record each statement has its own references.
    refs = () if said.fields and isinstance(change, Changed) else said.refs
    yield Line((Piece(head),), refs=refs, mark=said.mark)
    for one in [one for one in said.fields if one.label != _PROSE] or said.fields:
        yield Line((Piece(_statement(one)),), refs=one.new_refs, indent=2)


def _day(record: Record, scene: Scene) -> str:
    words = when(record, scene.year)
    return "" if words == NO_DAY else words


def _statement(one: FieldWords) -> str:
    """Return `tally not in feed, "narrowly" [17][22] → 49-51, short by 2`."""
    if one.label == _PROSE:
        return "text reworded"
    before = "" if one.old_refs == one.new_refs else "".join(one.old_refs)
    old, new = shortened(one.old, _MOST), shortened(one.new, _MOST)
    return " ".join(filter(None, (one.label, old, before, "→", new)))


def _conflict(change: ConflictChange, scene: Scene) -> Line:
    pair = change.pair
    moved = "opened" if change.opened else "closed"
    cited: Sequence[str] = (*(pair.later.refs or ()), *(pair.earlier.refs or ()))
    words = f"conflict {moved}, {change.tally.label}: {conflict_words(pair, scene.year)}"
    return Line((Piece(words),), refs=scene.refs(cited), mark="X")


def _stands(scene: Scene) -> Line:
    """Return how the panels stand, changed or not: who was not there knows none of it."""
    reckoning = scene.situation.ground.reckoning
    said = "; ".join(f"{name} {words(reckoning)}" for name, words in _HEADLINES)
    return Line((Piece(f"stands at: {said}"),))
