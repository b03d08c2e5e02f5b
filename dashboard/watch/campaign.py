"""The strikes of a campaign as far as days can tell: listed ones, and those only counted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dashboard.contract.answer import Answer
from dashboard.contract.day import Day
from dashboard.contract.feed import State
from dashboard.contract.strikes import Claim, Strike
from dashboard.watch.counting import Reckoning, Weight
from dashboard.watch.day_span import DaySpan, day_span
from dashboard.watch.lack import NOT_IN_FEED, UNREADABLE
from dashboard.watch.once import once
from dashboard.watch.unlisted import Unlisted, unlisted

Bounds = tuple[int, int | None]
"""Least and most; None where there is no upper bound."""


@dataclass(frozen=True, slots=True)
class Lain:
    """A strike, the days it may have been on, and whether it surely counts."""

    strike: Strike
    span: DaySpan
    sure: bool


@once
def lain(reckoning: Reckoning) -> Sequence[Lain]:
    """Return the strikes that count or may count and have happened, in the feed's order."""
    counting, found = reckoning.weight, []
    for strike in reckoning.document.strikes.events.records:
        weight = counting(strike)
        span = day_span(strike.occurred, strike.reported, reckoning.today)
        if weight is not Weight.OUT and span is not None:
            found.append(Lain(strike, span, weight is Weight.COUNTS))
    return found


class Campaign:
    """What can be told of the strikes of one document at one time."""

    def __init__(self, reckoning: Reckoning) -> None:
        """Take what counts of the document."""
        self._reckoning = reckoning
        self._strikes = reckoning.document.strikes

    @property
    def lack(self) -> str:
        """Return why nothing can be told of the listed strikes; empty where it can."""
        states = (self._strikes.state, self._strikes.events.state)
        if State.UNREADABLE in states:
            return f"the list of strikes {UNREADABLE}"
        return f"the list of strikes is {NOT_IN_FEED}" if State.ABSENT in states else ""

    @property
    def lain(self) -> Sequence[Lain]:
        """Return the strikes that count or may count and have happened, in the feed's order."""
        return lain(self._reckoning)

    def listed(self, start: date, end: date) -> tuple[int, int]:
        """Return how many listed strikes surely lie on days from `start` to `end`, and may lie."""
        answers = [(one.sure, one.span.within(start, end)) for one in self.lain]
        surely = sum(sure and within is Answer.TRUE for sure, within in answers)
        return surely, sum(within is not Answer.FALSE for _, within in answers)

    def within(self, start: date, end: date) -> Bounds:
        """Return how many strikes lie on those days, those counted but not listed among them."""
        surely, possibly = self.listed(start, end)
        more = self.unlisted.most
        return surely, None if more is None else possibly + more

    @cached_property
    def unlisted(self) -> Unlisted:
        """Return how many strikes the count has beyond the listed ones, under every reading."""
        found = [unlisted_of for _, unlisted_of in self._counts()]
        bounds = [one.most for one in found]
        most = None if None in bounds else max(bound for bound in bounds if bound is not None)
        return Unlisted(min(one.least for one in found), most)

    @cached_property
    def total(self) -> Bounds:
        """Return how many strikes there are in all, listed or not."""
        least = [listed + beyond.least for listed, beyond in self._counts()]
        most = [
            None if beyond.most is None else listed + beyond.most
            for listed, beyond in self._counts()
        ]
        known = [figure for figure in most if figure is not None]
        return min(least), max(known) if len(known) == len(most) else None

    @cached_property
    def start(self) -> DaySpan | None:
        """Return when the campaign began: the count's `since`, else its claims', else the first.

        None where nothing tells.
        """
        spans = list(self._starts())
        if not spans:
            return None
        return DaySpan(min(span.first for span in spans), max(span.last for span in spans))

    @property
    def evidence(self) -> tuple[str, ...]:
        """Return the ids of the count, where there is one, and of the listed strikes."""
        count = self._strikes.count
        named = () if count is None else (count.id,)
        return (*named, *(one.strike.id for one in self.lain))

    def _counts(self) -> Iterator[tuple[int, Unlisted]]:
        """Yield the listed and the unlisted strikes of each reading."""
        sure = sum(one.sure for one in self.lain)
        for listed in {sure, len(self.lain)}:
            for claims in self._claim_readings:
                yield listed, unlisted((claim.quantity for claim in claims), listed)

    @cached_property
    def _claim_readings(self) -> list[list[Claim]]:
        """Return the sets of claims whose figures bound those of all other sets."""
        count = self._strikes.count
        if count is None or self._reckoning.weight(count) is Weight.OUT:
            return [[]]
        doubted = self._reckoning.weight(count) is Weight.MAY_COUNT
        none: list[list[Claim]] = [[]] if doubted else []
        # More claims only lower the floor and raise the bound.
        return [*none, self._reckoning.counted(count.claims), self._reckoning.claims(count)]

    def _starts(self) -> Iterator[DaySpan]:
        """Yield the days the campaign may have begun on, by each source of them that may hold."""
        days, sure = self._stated_starts
        if days:
            yield DaySpan(min(d.first for d in days), max(d.last for d in days))
        if not sure and self.lain:
            spans = [one.span for one in self.lain if one.sure] or [one.span for one in self.lain]
            first = min(one.span.first for one in self.lain)
            yield DaySpan(first, min(span.last for span in spans))

    @property
    def _stated_starts(self) -> tuple[Sequence[Day], bool]:
        """Return the days stated by the count, else its claims, and whether one surely counts."""
        count = self._strikes.count
        weight = Weight.OUT if count is None else self._reckoning.weight(count)
        if count is None or weight is Weight.OUT:
            return (), False
        if count.since is not None:
            return (count.since,), weight is Weight.COUNTS
        claims = [claim for claim in self._reckoning.claims(count) if claim.since is not None]
        sure = weight is Weight.COUNTS and bool(self._reckoning.counted(claims))
        return [claim.since for claim in claims if claim.since is not None], sure


class Windows:
    """How many listed strikes any window of so many days holds, at least and at most."""

    def __init__(self, lain: Sequence[Lain], days: int) -> None:
        """Take the strikes and the length of the windows."""
        reach = days - 1
        spans = [(one.span.first.toordinal(), one.span.last.toordinal()) for one in lain]
        sure = [span for span, one in zip(spans, lain, strict=True) if one.sure]
        short = [(first, last) for first, last in sure if last - first <= reach]
        self._may_begin = sorted(first - reach for first, _ in spans)
        self._may_end = sorted(last for _, last in spans)
        self._must_begin = sorted(last - reach for _, last in short)
        self._must_end = sorted(first for first, _ in short)

    def most(self, first: date, last: date) -> int:
        """Return the most strikes that a window may hold that begins between two days."""
        return _highest(self._may_begin, self._may_end, first, last)

    def least(self, first: date, last: date) -> int:
        """Return the most strikes that some window between two days surely holds."""
        return _highest(self._must_begin, self._must_end, first, last)


def _highest(begins: Sequence[int], ends: Sequence[int], first: date, last: date) -> int:
    """Return the highest number of strikes held by a window that begins between two days.

    A strike is held from the day in `begins` to the day in `ends`.
    """
    low, high = first.toordinal(), last.toordinal()
    days = {low, *(day for day in begins if low <= day <= high)}
    return max(bisect_right(begins, day) - bisect_left(ends, day) for day in days)
