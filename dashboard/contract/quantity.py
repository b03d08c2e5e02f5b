"""Quantities: a figure with the words that say how far it can be trusted."""

from collections.abc import Callable
from decimal import Decimal
from typing import Self

from pydantic import model_validator

from dashboard.contract.answer import Answer
from dashboard.contract.interval import Interval
from dashboard.contract.number import Figure
from dashboard.contract.part import Part, contradiction
from dashboard.contract.qualifier import Qualifier
from dashboard.contract.text import RequiredShort, Text

_PERCENT = frozenset({"%", "percent", "per cent", "percentage", "pct"})


class Quantity(Part):
    """A figure or two with a unit, as the feed states them; it stands for an interval.

    Of `at_least`, `high` is the upper end of a stated core ("at least 20-21"), not a bound.
    """

    qualifier: Qualifier
    value: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None
    unit: RequiredShort
    text: Text | None = None

    @property
    def figure(self) -> Decimal | None:
        """The one figure of `exact` and `about`, else None."""
        one = self.qualifier in (Qualifier.EXACT, Qualifier.ABOUT)
        return self.value if one else None

    @property
    def floor(self) -> Decimal | None:
        """The lowest figure stated by `at_least`, `more_than` and `range`, else None."""
        match self.qualifier:
            case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
                return self.value if self.low is None else self.low
            case Qualifier.RANGE:
                return self.low
            case _:
                return None

    @property
    def ceiling(self) -> Decimal | None:
        """The highest figure stated by `at_most`, `fewer_than`, `range` and `at_least`, else None.

        Of `at_least` it is the end of the stated core, and bounds nothing.
        """
        match self.qualifier:
            case Qualifier.AT_MOST | Qualifier.FEWER_THAN:
                return self.value if self.high is None else self.high
            case Qualifier.RANGE | Qualifier.AT_LEAST:
                return self.high
            case _:
                return None

    @property
    def interval(self) -> Interval | None:
        """Where the true value lies; None for `about` and `unknown`, which bound nothing."""
        floor, ceiling = self.floor, self.ceiling
        match self.qualifier:
            case Qualifier.EXACT if self.value is not None:
                return Interval.point(self.value)
            case Qualifier.AT_LEAST | Qualifier.MORE_THAN if floor is not None:
                return Interval(floor, None, low_open=self.qualifier is Qualifier.MORE_THAN)
            case Qualifier.AT_MOST | Qualifier.FEWER_THAN if ceiling is not None:
                is_open = self.qualifier is Qualifier.FEWER_THAN
                return Interval(Decimal(0), ceiling, high_open=is_open)
            case Qualifier.RANGE if floor is not None and ceiling is not None:
                return Interval(floor, ceiling)
            case _:
                return None

    def less(self, other: Self) -> Answer:
        """Answer whether its value is less than the value of the other, units aside."""
        return self._compare(other, Interval.less)

    def at_most(self, other: Self) -> Answer:
        """Answer whether its value is less than or equal to the value of the other."""
        return ~other.less(self)

    def greater(self, other: Self) -> Answer:
        """Answer whether its value is greater than the value of the other."""
        return other.less(self)

    def at_least(self, other: Self) -> Answer:
        """Answer whether its value is greater than or equal to the value of the other."""
        return ~self.less(other)

    def equal(self, other: Self) -> Answer:
        """Answer whether the two values are the same.

        Of `about` only equality of the stated figures is asserted: no tolerance is invented.
        """
        if Qualifier.ABOUT in (self.qualifier, other.qualifier):
            same = self.figure is not None and self.figure == other.figure
            return Answer.TRUE if same else Answer.CANNOT_TELL
        return self._compare(other, Interval.equal)

    def _compare(self, other: Self, question: Callable[[Interval, Interval], Answer]) -> Answer:
        mine, its = self.interval, other.interval
        return Answer.CANNOT_TELL if mine is None or its is None else question(mine, its)

    @model_validator(mode="after")
    def _stands_for_an_interval(self) -> Self:
        why = self._missing() or self._contradiction()
        if why:
            raise contradiction(why)
        return self

    def _missing(self) -> str | None:
        for names in self.qualifier.bounds:
            if all(getattr(self, name) is None for name in names):
                return f"{self.qualifier} states no {' or '.join(names)}"
        return None

    def _contradiction(self) -> str | None:
        for names in self.qualifier.bounds:
            stated = [figure for name in names if (figure := getattr(self, name)) is not None]
            if stated[0] != stated[-1]:
                return f"{names[0]} {stated[0]} and {names[-1]} {stated[-1]} differ"
        floor, ceiling = self.floor, self.ceiling
        if floor is not None and ceiling is not None and floor > ceiling:
            return f"low {floor} is above high {ceiling}"
        if self.qualifier is Qualifier.FEWER_THAN and ceiling == 0:
            return "nothing is fewer than 0"
        return self._share_beyond_the_whole()

    def _share_beyond_the_whole(self) -> str | None:
        if self.unit.strip().lower() not in _PERCENT:
            return None
        for name in sorted(self.qualifier.used):
            figure = getattr(self, name)
            if figure is not None and figure > 100:
                return f"{name} {figure} is more than 100 percent"
        return None
