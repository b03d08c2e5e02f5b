"""What a measure answers: where its value lies, or why that cannot be told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from dashboard.contract.answer import Answer
from dashboard.contract.interval import Interval
from dashboard.watch.figure import number_text

OperatorFunction = Callable[[Interval, Interval], Answer]
Number = int | Decimal | Fraction | float


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of a measure under every reading the feed leaves open."""

    span: Interval | None
    """Where the value lies; None where it cannot be told."""
    why: str = ""
    """Why it cannot be told."""
    evidence: tuple[str, ...] = ()
    """Ids of the records it rests on, in the feed's order."""

    @classmethod
    def of(cls, low: Number, high: Number | None, evidence: tuple[str, ...] = ()) -> Reading:
        """Return the reading of a value from `low` to `high`, None for no upper bound."""
        most = None if high is None else _decimal(high)
        return cls(Interval(_decimal(low), most), evidence=evidence)

    @classmethod
    def point(cls, value: Number, evidence: tuple[str, ...] = ()) -> Reading:
        """Return the reading of a value that is certain."""
        return cls.of(value, value, evidence)

    @classmethod
    def untold(cls, why: str, evidence: tuple[str, ...] = ()) -> Reading:
        """Return that the value cannot be told, and why."""
        return cls(None, why, evidence)

    def compare(self, op: str, value: Number) -> Answer:
        """Answer whether the value compares so with a figure; `op` is one of `OPERATORS`."""
        if self.span is None:
            return Answer.CANNOT_TELL
        return OPERATORS[op](self.span, Interval.point(_decimal(value)))

    def resting_on(self, evidence: tuple[str, ...]) -> Reading:
        """Return the same reading of other records."""
        return replace(self, evidence=evidence)

    def __str__(self) -> str:
        """Return `3`, `1 to 2`, `0 or more`, or `cannot tell: …`."""
        if self.span is None:
            return f"cannot tell: {self.why}"
        low, high = self.span.low, self.span.high
        if high is None:
            return f"{_shown(low)} or more"
        return _shown(low) if low == high else f"{_shown(low)} to {_shown(high)}"


def _differs(one: Interval, other: Interval) -> Answer:
    return ~one.equal(other)


OPERATORS: Mapping[str, OperatorFunction] = {
    "<": Interval.less,
    "<=": Interval.at_most,
    ">": Interval.greater,
    ">=": Interval.at_least,
    "==": Interval.equal,
    "!=": _differs,
}
"""What a rule may compare with, in the words of the config."""


def _decimal(number: Number) -> Decimal:
    match number:
        case Fraction():
            return Decimal(number.numerator) / Decimal(number.denominator)
        case float():
            return Decimal(repr(number))
        case _:
            return Decimal(number)


def _shown(number: Decimal) -> str:
    if number == number.to_integral_value():
        return number_text(number)
    return number_text(round(number, 2 if abs(number) >= 1 else 3))
