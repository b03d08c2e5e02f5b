"""Tiles whose level moved since a moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from dashboard.contract.indicators import Level
from dashboard.watch.history import History, LevelChange
from dashboard.watch.indicators.status import SEVERITY


@dataclass(frozen=True, slots=True)
class LevelMove:
    """A tile has another level than at a moment, or had another one in between."""

    indicator: str
    old: Level | None
    """None where it had none yet."""
    steps: tuple[LevelChange, ...]
    """Its changes since, oldest first; never empty."""

    @property
    def last(self) -> LevelChange:
        """The change that gave the level it has now."""
        return self.steps[-1]

    @property
    def worst(self) -> Level:
        """The worst level it came to since, also where it has fallen again."""
        return max((step.level for step in self.steps), key=SEVERITY.__getitem__)


def level_moves(
    history: History, since: datetime, until: datetime, known: Iterable[str] = ()
) -> tuple[LevelMove, ...]:
    """Return the tiles that moved after `since` and up to `until`, in order of their first step.

    The first level of an indicator that was `known` then is what it had then: a look gives it a
    little later than the document comes.
    """
    standing = set(known)
    old: dict[str, Level] = {}
    steps: dict[str, list[LevelChange]] = {}
    for change in (one for one in history.changes if one.at <= until):
        name = change.indicator
        given = change.at <= since or (name in standing and name not in old)
        if given and name not in steps:
            old[name] = change.level
        else:
            steps.setdefault(name, []).append(change)
    return tuple(LevelMove(name, old.get(name), tuple(found)) for name, found in steps.items())
