"""Every measure by its name, with the function that reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.contract.indicators import Indicator
from dashboard.watch.ground import Ground
from dashboard.watch.measures import (
    claims,
    clocks,
    congress,
    designations,
    forces,
    polls,
    strikes,
    tempo,
)
from dashboard.watch.measures.reading import Reading

OfAll = Callable[[Ground], Reading]
OfOne = Callable[[Ground, Indicator], Reading]

OF_ALL: Mapping[str, OfAll] = {
    "land_strikes": strikes.land_strikes,
    "strikes_unlisted": strikes.strikes_unlisted,
    "strikes_7d": strikes.strikes_7d,
    "strikes_prior_7d": strikes.strikes_prior_7d,
    "strikes_30d": strikes.strikes_30d,
    "weekly_mean": tempo.weekly_mean,
    "tempo_tail": tempo.tempo_tail,
    "moves_7d": forces.moves_7d,
    "operational_forces": forces.operational_forces,
    "strike_gap": strikes.strike_gap,
    "longest_gap": strikes.longest_gap,
    "votes_short_by": congress.votes_short_by,
    "pending_days": congress.pending_days,
}
"""Measures of the whole situation."""
OF_ONE: Mapping[str, OfOne] = {
    "designation_step": designations.designation_step,
    "announced_days": designations.announced_days,
    "clock_days_left": clocks.clock_days_left,
    "net_support": polls.net_support_reading,
    "net_margin": polls.net_margin_reading,
    "net_change": polls.net_change_reading,
    "poll_age": polls.poll_age,
    "claims_conflict": claims.claims_conflict,
}
"""Measures of one indicator."""


def read(name: str, ground: Ground, indicator: Indicator) -> Reading:
    """Return what a measure says for an indicator; raises KeyError for a name that is none."""
    if name in OF_ALL:
        return OF_ALL[name](ground)
    return OF_ONE[name](ground, indicator)


_PANELS: Mapping[str, tuple[str, ...]] = {
    "designation_step": ("designations",),
    "announced_days": ("designations",),
    "clock_days_left": ("clocks",),
    "moves_7d": ("posture",),
    "operational_forces": ("posture",),
    "votes_short_by": ("congress",),
    "pending_days": ("congress",),
    "net_support": ("polling",),
    "net_margin": ("polling",),
    "net_change": ("polling",),
    "poll_age": ("polling",),
    "claims_conflict": ("strikes.count", "strikes.killed"),
}


def panels_of(name: str) -> tuple[str, ...]:
    """Return the lists a measure rests on; of strikes the events and the running count."""
    return _PANELS.get(name, ("strikes.events", "strikes.count"))
