"""A figure that was measured several times: its median, and how far its runs lie apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import median
from typing import Self


class Unit(Enum):
    """What is counted; kB and MB are 1,000 and 1,000,000 bytes."""

    SECONDS = "s"
    BYTES = "B"
    RATIO = "x"
    PERCENT = "%"
    COUNT = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """The runs of one measurement, at least one."""

    runs: tuple[float, ...]
    unit: Unit

    @classmethod
    def of(cls, runs: Iterable[float], unit: Unit) -> Self:
        """Return the figure of some runs; raises ValueError where there is none."""
        found = tuple(runs)
        if not found:
            raise ValueError("nothing was measured")
        return cls(found, unit)

    @classmethod
    def ratios(cls, ours: Sequence[float], theirs: Sequence[float]) -> Self:
        """Return the ratios of runs that were taken side by side."""
        return cls.of((one / other for one, other in zip(ours, theirs, strict=True)), Unit.RATIO)

    @property
    def median(self) -> float:
        """The run in the middle."""
        return median(self.runs)

    @property
    def words(self) -> str:
        """The median with its unit."""
        return words(self.median, self.unit)

    @property
    def spread(self) -> str:
        """The least and the most of the runs, empty where there was one."""
        if len(self.runs) < 2:
            return ""
        least, most = min(self.runs), max(self.runs)
        return f"{words(least, self.unit)} to {words(most, self.unit)}"

    def share(self, percent: int) -> Figure:
        """Return the run that so many percent of all do not exceed."""
        at = -(-len(self.runs) * percent // 100) - 1
        return Figure((sorted(self.runs)[max(0, at)],), self.unit)


def words(value: float, unit: Unit) -> str:
    """Return a value with its unit, to three digits or so."""
    match unit:
        case Unit.SECONDS:
            return _seconds(value)
        case Unit.BYTES:
            return _bytes(value)
        case Unit.RATIO:
            return f"{value:.2f} x"
        case Unit.PERCENT:
            return f"{value:.2f} %"
        case Unit.COUNT:
            return f"{value:,.0f}"


def _seconds(value: float) -> str:
    thousandths = value * 1e3
    if value >= 1:
        return f"{value:,.2f} s"
    return f"{thousandths:.0f} ms" if thousandths >= 100 else f"{thousandths:.1f} ms"


def _bytes(value: float) -> str:
    for name, size in (("MB", 1e6), ("kB", 1e3)):
        if value >= size:
            return f"{value / size:,.1f} {name}"
    return f"{value:,.0f} B"
