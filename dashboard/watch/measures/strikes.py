"""Measures of strikes: on land, in the last days, and the gaps between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from dashboard.contract.answer import Answer
from dashboard.contract.strikes import Domain, Strike
from dashboard.watch.campaign import Lain
from dashboard.watch.day_span import last_days
from dashboard.watch.ground import Ground
from dashboard.watch.measures.reading import Reading
from dashboard.watch.once import once

_MAY_BE_LAND = (None, Domain.UNKNOWN, Domain.LAND)


@once
def land_strikes(ground: Ground) -> Reading:
    """Return the listed strikes with domain land; an unknown or absent one may be land."""
    lain = ground.campaign.lain
    sure = [one for one in lain if one.sure and one.strike.domain is Domain.LAND]
    may = [one for one in lain if one.strike.domain in _MAY_BE_LAND]
    return _readable(ground, lambda: Reading.of(len(sure), len(may), _ids(may or lain)))


@once
def strikes_unlisted(ground: Ground) -> Reading:
    """Return how many strikes the count has beyond the listed ones."""
    beyond = ground.campaign.unlisted
    return _readable(
        ground, lambda: Reading.of(beyond.least, beyond.most, ground.campaign.evidence)
    )


@once
def strikes_7d(ground: Ground) -> Reading:
    """Return the strikes of the 7 days that end today."""
    return _within(ground, *last_days(7, ground.today))


@once
def strikes_prior_7d(ground: Ground) -> Reading:
    """Return the strikes of the 7 days before those."""
    first, last = last_days(7, ground.today)
    return _within(ground, first - timedelta(7), last - timedelta(7))


@once
def strikes_30d(ground: Ground) -> Reading:
    """Return the strikes of the 30 days that end today."""
    return _within(ground, *last_days(30, ground.today))


@once
def strike_gap(ground: Ground) -> Reading:
    """Return the days since the latest strike that is dated to the day."""
    dated = Dated.of(ground)
    if not dated.sure:
        return _readable(ground, lambda: _too_few(dated, 1))
    least, most = (ground.today - day for day in (max(dated.all), max(dated.sure)))
    return _readable(ground, lambda: Reading.of(least.days, most.days, dated.ids))


@once
def longest_gap(ground: Ground) -> Reading:
    """Return the longest time in days between two strikes that are dated to the day."""
    dated = Dated.of(ground)
    if len(dated.sure) < 2:
        return _readable(ground, lambda: _too_few(dated, 2))
    return _readable(ground, lambda: Reading.of(*dated.longest, dated.ids))


@dataclass(frozen=True, slots=True)
class Dated:
    """The days of the strikes that are dated to the day."""

    sure: tuple[date, ...]
    """Of those that surely count, earliest first."""
    all: tuple[date, ...]
    """Of those that may count too."""
    ids: tuple[str, ...]

    @classmethod
    def of(cls, ground: Ground) -> Dated:
        """Return the days of the listed strikes."""
        lain = [one for one in ground.campaign.lain if _is_dated(one.strike)]
        return cls(
            tuple(sorted(one.span.first for one in lain if one.sure)),
            tuple(sorted(one.span.first for one in lain)),
            _ids(lain),
        )

    @property
    def longest(self) -> tuple[int, int]:
        """Return the longest gap in days under the reading that makes it least, and most.

        Strikes that may count make gaps shorter between sure ones, and longer outside of them.
        """
        first, last = self.sure[0], self.sure[-1]
        inner = [day for day in self.all if first <= day <= last]
        outer = [first - min(self.all), max(self.all) - last]
        least = max(later - earlier for earlier, later in pairwise(inner))
        most = max(*outer, *(later - earlier for earlier, later in pairwise(self.sure)))
        return least.days, most.days


def _is_dated(strike: Strike) -> bool:
    return strike.occurred is not None and strike.occurred.day is not None


def _within(ground: Ground, start: date, end: date) -> Reading:
    campaign = ground.campaign
    near = [one for one in campaign.lain if one.span.within(start, end) is not Answer.FALSE]
    counted = campaign.evidence[:1] if campaign.unlisted.most != 0 else ()
    ids = (*counted, *_ids(near))
    return _readable(ground, lambda: Reading.of(*campaign.within(start, end), ids))


def _readable(ground: Ground, read: Callable[[], Reading]) -> Reading:
    lack = ground.campaign.lack
    return Reading.untold(lack) if lack else read()


def _too_few(dated: Dated, needed: int) -> Reading:
    words = f"{len(dated.sure)} of {needed} strikes dated to the day"
    return Reading.untold(words, dated.ids)


def _ids(lain: Iterable[Lain]) -> tuple[str, ...]:
    return tuple(one.strike.id for one in lain)
