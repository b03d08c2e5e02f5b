"""The story: every part of it, and how much of it a number of records has room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.exercise import hill, opinion, outlook, paperwork, posture, strikes, talk
from dashboard.exercise.beat import Beat, Retraction, Told
from dashboard.exercise.stage import Stage


def story(stage: Stage, records: int) -> Sequence[Told]:
    """Return the beats of as many records as there is room for, the gravest first.

    A record that is taken back needs no room, only that of the one that stands in its place.
    """
    told = list(_parts(stage))
    back = {one.id: one.replaced_by for one in told if isinstance(one, Retraction)}
    ids = dict.fromkeys(one.id for one in told if isinstance(one, Beat) and one.id not in back)
    room = set(list(ids)[:records])
    room |= {name for name, instead in back.items() if instead in room}
    return [one for one in told if one.id in room]


def _parts(stage: Stage) -> Iterator[Told]:
    yield from outlook.indicators(stage)
    yield from paperwork.designation(stage)
    yield from hill.measure(stage)
    yield from opinion.polls(stage)[:1]
    yield from posture.carrier(stage)
    yield from paperwork.clock(stage, outlook.SENATE)
    yield from strikes.strikes(stage)[:1]
    yield from hill.votes(stage)
    yield from opinion.polls(stage)[1:]
    yield from strikes.strikes(stage)[1:3]
    yield from strikes.tallies(stage)
    yield from talk.talk(stage)
    yield from strikes.strikes(stage)[3:]
    yield from outlook.scenarios(stage)
    yield from posture.forces(stage)
    yield from hill.words(stage)
    yield from opinion.other_polls(stage)
