"""Times at which something was not covered: each a line of its own, or the longest and a sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from widgets.views import Line, Piece

MOST = 6
"""Of one kind that are told one by one."""
LONGEST = 3
"""Of more that are: the others are a sum."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One such time, and what is said of it behind its own words."""

    began: datetime
    ended: datetime | None
    """None while it lasts."""
    more: str = ""


def spell_lines(name: str, spells: Sequence[Spell], scene: Scene) -> Iterator[Line]:
    """Yield `lost 201145Z to 201245Z: DOWN: refused` of each, oldest first.

    Of more than can be read at a relief the longest, then what the others come to.
    """
    one_by_one = spells
    if len(spells) > MOST:
        longest = sorted(spells, key=lambda one: _length(one, scene), reverse=True)[:LONGEST]
        one_by_one = [one for one in spells if one in longest]
    for one in one_by_one:
        yield Line((Piece(f"{name} {_stamp(one.began, scene)} to {_end(one, scene)}{one.more}"),))
    others = [one for one in spells if one not in one_by_one]
    if others:
        whole = sum((_length(one, scene) for one in others), timedelta())
        span = f"{_stamp(others[0].began, scene)} to {_end(others[-1], scene)}"
        words = f"{name} {len(others):,} times more, {span}, {_lasting(whole)} in all"
        yield Line((Piece(words),))


def _length(one: Spell, scene: Scene) -> timedelta:
    return (one.ended or scene.now) - one.began


def _lasting(whole: timedelta) -> str:
    minutes = whole // timedelta(minutes=1)
    return f"{minutes // 60}h {minutes % 60:02}m" if minutes >= 60 else f"{minutes}m"


def _end(one: Spell, scene: Scene) -> str:
    return "now" if one.ended is None else _stamp(one.ended, scene)


def _stamp(at: datetime, scene: Scene) -> str:
    return short_stamp(at, scene)
