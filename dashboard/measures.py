"""The measures that rules compare: their names, units and meanings, before anything is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A named figure of a situation at one time."""

    name: str
    """The name that rules in the config know it by: lower case letters, digits and `_`."""
    unit: str
    meaning: str
    """One sentence without its full stop."""
    own: bool = False
    """Whether it is of one indicator; else it is of the whole situation."""
    signed: bool = False
    """Whether it may lie below 0."""


MEASURES: tuple[Measure, ...] = (
    Measure(
        "designation_step",
        "rung",
        "the highest rung of the linked designations: 0 none, 1 signalled, preparing or ended,"
        " 2 announced, 3 notified, 4 published",
        own=True,
    ),
    Measure(
        "announced_days",
        "days",
        "from the earliest announced or notified step of the linked designations to today",
        own=True,
    ),
    Measure(
        "clock_days_left",
        "days",
        "from today to the last day of the running clock of the indicator that ends first;"
        " below 0 once it has passed",
        own=True,
        signed=True,
    ),
    Measure("land_strikes", "strikes", "listed strikes on land"),
    Measure(
        "strikes_unlisted", "strikes", "how many strikes the running count has beyond the listed"
    ),
    Measure("strikes_7d", "strikes", "strikes on the 7 days that end today"),
    Measure("strikes_prior_7d", "strikes", "strikes on the 7 days before those"),
    Measure("strikes_30d", "strikes", "strikes on the 30 days that end today"),
    Measure(
        "weekly_mean",
        "strikes a week",
        "mean of the campaign from its start to the eve of the last 7 days",
    ),
    Measure(
        "tempo_tail",
        "probability",
        "of as many strikes in 7 days or more, were they Poisson with the weekly mean",
    ),
    Measure("moves_7d", "moves", "ships and groups that arrived or departed in the last 7 days"),
    Measure(
        "operational_forces", "forces", "ships and groups, not departed, in an operational role"
    ),
    Measure("strike_gap", "days", "since the latest strike that is dated to the day"),
    Measure(
        "longest_gap", "days", "the longest time between two strikes that are dated to the day"
    ),
    Measure("votes_short_by", "votes", "missing to the newest vote that would have advanced"),
    Measure("pending_days", "days", "that the longest pending measure of Congress has waited"),
    Measure(
        "net_support",
        "points",
        "support less oppose in the newest poll of the linked question",
        own=True,
        signed=True,
    ),
    Measure("net_margin", "points", "95 % margin of error of that net support", own=True),
    Measure(
        "net_change",
        "points",
        "net support of the newest poll less that of the one before, same question",
        own=True,
        signed=True,
    ),
    Measure("poll_age", "days", "since the field of the newest poll ended", own=True),
    Measure(
        "claims_conflict",
        "conflicts",
        "pairs of claims of the linked tallies that cannot both be right",
        own=True,
    ),
)
"""In the order they are listed; no name stands twice."""
