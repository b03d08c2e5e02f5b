"""Intervals of numbers and what can be told of them."""

from dataclasses import dataclass
from decimal import Decimal

from dashboard.contract.answer import Answer


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from low to high: the true value lies somewhere in it, and no more is known.

    Raises ValueError for an interval without a number in it.
    """

    low: Decimal
    high: Decimal | None
    """None where there is no upper bound."""
    low_open: bool = False
    """Whether low itself is left out."""
    high_open: bool = False
    """Whether high itself is left out."""

    def __post_init__(self) -> None:
        if self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError("an interval holds at least one number")

    @classmethod
    def point(cls, number: Decimal | int) -> "Interval":
        """Return the interval of one number."""
        return cls(Decimal(number), Decimal(number))

    def meets(self, other: "Interval") -> bool:
        """Tell whether some number lies in both."""
        return not (self.lies_below(other) or other.lies_below(self))

    def less(self, other: "Interval") -> Answer:
        """Answer whether its value is less than the value of the other."""
        if self.lies_below(other):
            return Answer.TRUE
        none_lower = other.high is not None and self.low >= other.high
        return Answer.FALSE if none_lower else Answer.CANNOT_TELL

    def at_most(self, other: "Interval") -> Answer:
        """Answer whether its value is less than or equal to the value of the other."""
        return ~other.less(self)

    def greater(self, other: "Interval") -> Answer:
        """Answer whether its value is greater than the value of the other."""
        return other.less(self)

    def at_least(self, other: "Interval") -> Answer:
        """Answer whether its value is greater than or equal to the value of the other."""
        return ~self.less(other)

    def equal(self, other: "Interval") -> Answer:
        """Answer whether its value is the value of the other; certain only for single numbers."""
        if not self.meets(other):
            return Answer.FALSE
        single = self.low == self.high and other.low == other.high
        return Answer.TRUE if single else Answer.CANNOT_TELL

    def lies_below(self, other: "Interval") -> bool:
        """Tell whether every number of it is less than every number of the other."""
        if self.high is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low
