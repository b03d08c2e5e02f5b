"""What a hand-over page tells of: a moment of the board, what went before, and the two officers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.board.scene import Scene
from dashboard.contract.changes import changes
from dashboard.contract.indicators import Level
from dashboard.watch.changes.gaps import Gap, feed_gaps
from dashboard.watch.changes.since import Since as ComparedWith
from dashboard.watch.log.entry import Kind
from dashboard.watch.log.logged import Logged

LAST_RELIEF, WATCH_START = "last hand-over", "watch start"


@dataclass(frozen=True, slots=True)
class Since:
    """What the page compares with."""

    name: str
    """`last hand-over` or `watch start`."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Account:
    """What a hand-over page tells of."""

    scene: Scene
    """With what was held when the watch was taken over to compare with, where that is known."""
    gaps: tuple[Gap, ...] = ()
    """In the coverage of the feed, oldest first."""
    giver: str = ""
    """Who hands over; empty where nobody keeps a watch."""
    taker: str = ""
    """Who takes over; empty where that is not known yet."""

    @property
    def since(self) -> Since | None:
        """What the page compares with: the last hand-over, else the start of the watch."""
        return since(self.scene)

    @property
    def entries(self) -> tuple[Logged, ...]:
        """The entries since the last hand-over, by their place in the log and not by their time."""
        log = self.scene.log
        places = (at for at, one in enumerate(log) if one.entry.kind is Kind.RELIEF)
        return log[max(places, default=-1) + 1 :]

    def level_before(self, indicator: str) -> Level | None:
        """Return the level that a tile had then; None where it had none, or nobody kept it."""
        begun = self.since
        if begun is None:
            return None
        before = [one for one in self.scene.history.of(indicator) if one.at <= begun.at]
        return before[-1].level if before else None


def account_of(scene: Scene) -> Account:
    """Return what is told of a moment of the board, with the officers of its read-back."""
    scene = _comparing(scene)
    taken, begun = scene.taken, since(scene)
    gaps = () if taken is None else feed_gaps(taken.stretches, scene.now)
    back = scene.read_back
    if back is not None and not back.is_void(scene.situation.memory.relief):
        return Account(scene, gaps, back.giver, back.taker)
    return Account(scene, gaps, giver(scene) if begun is not None else "")


def _comparing(scene: Scene) -> Scene:
    """Return the scene that compares with what was held when the watch was taken over."""
    taken = scene.taken
    if taken is None or taken.old is None:
        return replace(scene, since=None)
    found = changes(taken.old.picture.shown, scene.shown)
    return replace(scene, since=ComparedWith(taken.baseline, taken, found))


def giver(scene: Scene) -> str:
    """Return who has the watch: who took it over last, else the officer at the board."""
    relief = scene.situation.memory.relief
    return scene.officer.shown if relief is None else relief.taker


def since(scene: Scene) -> Since | None:
    """Return what a hand-over compares with; None where no watch is kept."""
    relief, began = scene.situation.memory.relief, scene.history.began
    if relief is not None:
        return Since(LAST_RELIEF, relief.at)
    return None if began is None else Since(WATCH_START, began)
