"""How the headline of a tally moved with one of its claims."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.changes.stated import FieldWords
from dashboard.board.changes.statement import NONE
from dashboard.board.cited import tally_refs
from dashboard.board.scene import Scene
from dashboard.contract.record import Record
from dashboard.contract.strikes import Claim, Tally
from dashboard.watch.tally import tally_headline


def headline_move(record: Record, old: Scene, new: Scene) -> tuple[FieldWords, ...]:
    """Return the headline then and now; nothing where it is the same, or the record no claim."""
    if not isinstance(record, Claim):
        return ()
    return tuple(
        FieldWords(f"headline, {word}", *before, *now)
        for word, was, stands in _pairs(old, new)
        if _holds(record.id, was) or _holds(record.id, stands)
        if (before := _said(was, old))[0] != (now := _said(stands, new))[0]
    )


def tally_word(record: Record, scene: Scene) -> str:
    """Return what a claim counts, `killed, `; empty of any other record."""
    if not isinstance(record, Claim):
        return ""
    return next(
        (f"{word}, " for word, _, now in _pairs(scene, scene) if _holds(record.id, now)), ""
    )


def moved_headlines(old: Scene, new: Scene) -> tuple[str, ...]:
    """Return the ids of the tallies whose headline is another one now."""
    return tuple(
        stands.id
        for _, was, stands in _pairs(old, new)
        if stands is not None and _said(was, old)[0] != _said(stands, new)[0]
    )


def _pairs(old: Scene, new: Scene) -> Iterator[tuple[str, Tally | None, Tally | None]]:
    before, now = old.shown.strikes, new.shown.strikes
    yield "strikes", before.count, now.count
    yield "killed", before.killed, now.killed


def _holds(claim: str, tally: Tally | None) -> bool:
    return tally is not None and any(one.id == claim for one in tally.claims)


def _said(tally: Tally | None, scene: Scene) -> tuple[str, tuple[str, ...]]:
    if tally is None:
        return NONE, ()
    return tally_headline(tally, scene.reckoning), scene.refs(tally_refs(tally))
