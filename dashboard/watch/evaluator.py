"""Asks the rules of a picture, and asks again only when an answer may have changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from dashboard.config.rule_table import RuleSettings
from dashboard.watch.ground import Ground
from dashboard.watch.indicators.held import RuleMemory
from dashboard.watch.indicators.judgement import Judgement, judge
from dashboard.watch.indicators.status import Status, status
from dashboard.watch.memory import Key, Memory
from dashboard.watch.picture import Picture
from dashboard.watch.rules.registry import STALE_POLL

KEPT_JUDGED = 2
"""Judgements that are known, the last ones."""


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules of a desk."""

    rules: tuple[RuleSettings, ...]
    campaign_days: int
    """The least days of a campaign from which a weekly mean is told."""
    tiles: tuple[str, ...] = ()
    """Ids of the indicators on the tiles; empty for the first of the feed."""

    @property
    def poll_days(self) -> int | None:
        """The age of a poll beyond which it is too old; None while that rule is out of service."""
        rule = next((rule for rule in self.rules if rule.id == STALE_POLL), None)
        return int(rule.figure("stale.days")) if rule is not None and rule.on else None


@dataclass(frozen=True, slots=True)
class Judged:
    """A picture at one time, and what all rules say of it."""

    picture: Picture
    ground: Ground
    judgements: tuple[Judgement, ...]
    at: datetime
    """The time it was asked at."""
    until: datetime
    """The first moment at which a rule may answer otherwise."""
    numbers: Mapping[str, int]
    """The number of each indicator by its id: the tiles that are set first, the rest as the feed
    has them."""
    _known: list[tuple[Mapping[Key, RuleMemory], tuple[Status, ...]]] = field(
        default_factory=list, compare=False, repr=False
    )

    def statuses(self, memory: Memory) -> tuple[Status, ...]:
        """Return how every indicator stands; while its rules give the same it is known already."""
        for rules, statuses in self._known:
            if rules == memory.rules:
                return statuses
        found = tuple(status(judgement, memory, self.ground) for judgement in self.judgements)
        # One assignment: two threads may ask at once, and either answer is right.
        self._known[:] = [(memory.rules, found)]
        return found


class Evaluator:
    """Judges pictures by one book of rules; the last judgements stand while nothing moves.

    A board shows one picture while another one is looked at.
    """

    def __init__(self, book: RuleBook) -> None:
        """Take the rules."""
        self._book = book
        self._known: tuple[Judged, ...] = ()

    @property
    def rules(self) -> Sequence[RuleSettings]:
        """The rules in their order."""
        return self._book.rules

    def judged(self, picture: Picture, memory: Memory, now: datetime) -> Judged:
        """Return what all rules say of a picture, as it stands at `now`."""
        compared = {name: one.mark for name, one in memory.compared.items()}
        for one in self._known:
            same = one.picture is picture and one.ground.compared == compared
            if same and one.at <= now < one.until:
                return one
        reckoning = picture.newest_reckoning(now)
        ground = Ground(reckoning, self._book.campaign_days, self._book.poll_days, compared)
        judgements = judge(
            picture.shown.indicators.records, ground, self._book.rules, picture.is_stale(now)
        )
        ids = [judgement.indicator.id for judgement in judgements]
        order = dict.fromkeys((*(name for name in self._book.tiles if name in ids), *ids))
        numbers = {name: number for number, name in enumerate(order, 1)}
        found = Judged(picture, ground, judgements, now, _until(picture, now), numbers)
        # One assignment: two threads may ask at once, and either answer is right.
        self._known = (found, *self._known)[:KEPT_JUDGED]
        return found


def _until(picture: Picture, now: datetime) -> datetime:
    # What it gives for good is the last moment at which it still holds.
    stale = [picture.stale_at + timedelta(microseconds=1)] if picture.stale_at >= now else []
    ends = picture.reckoning(now).until, picture.newest_reckoning(now).until
    return min([*ends, *stale])
