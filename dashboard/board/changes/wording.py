"""The words of a comparison, found once for as long as they cannot differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo

from dashboard.board.changes.then import then
from dashboard.board.scene import Scene
from dashboard.contract.changes import Change
from dashboard.watch.counting import Reckoning
from dashboard.watch.once import Recalling, once

KEPT_WORDINGS = 2
"""Comparisons of one picture whose words are kept: the board's, and that of a hand-over."""


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the words of a comparison rest on."""

    found: tuple[Change, ...]
    old: Reckoning
    new: Reckoning
    zone: tzinfo | None
    day: date

    def is_as(self, other: _Facts) -> bool:
        same = self.found is other.found and self.old is other.old and self.new is other.new
        return same and self.zone is other.zone and self.day == other.day


@once
def wording(scene: Scene) -> Recalling:
    """Return what keeps words by the identity of a change: the same one while they are the same."""
    old, since = then(scene), scene.since
    if old is None or since is None:
        return Recalling()
    today = scene.local(scene.now).date()
    facts = _Facts(since.found, old.reckoning, scene.reckoning, scene.zone, today)
    kept = scene.held.recall("wordings", list[tuple[_Facts, Recalling]])
    for was, words in kept:
        if was.is_as(facts):
            return words
    words = Recalling()
    kept[:] = [(facts, words), *kept][:KEPT_WORDINGS]
    return words
