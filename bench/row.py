"""One line of the table: what was measured, and whether it is as it shall be."""

from __future__ import annotations

from dataclasses import dataclass

from bench.figure import Figure, Unit, words


@dataclass(frozen=True, slots=True)
class Target:
    """The most that a figure may be."""

    most: float
    unit: Unit

    @property
    def words(self) -> str:
        """The target as it stands in the table."""
        return f"≤ {words(self.most, self.unit)}" if self.most else words(0, self.unit)


@dataclass(frozen=True, slots=True)
class Row:
    """A figure, beside which its ratio to something of the same run may stand."""

    what: str
    measured: Figure
    ratio: Figure | None = None
    target: Target | None = None
    """Of the ratio where it is one, else of what was measured; None of a figure beside others."""

    @property
    def judged(self) -> Figure:
        """What the target is held against."""
        if self.target is not None and self.target.unit is self.measured.unit:
            return self.measured
        return self.ratio or self.measured

    @property
    def meets(self) -> bool | None:
        """Whether the target is met; None without one."""
        return None if self.target is None else self.judged.median <= self.target.most

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the line, in the order of HEADS."""
        mark = {None: "", True: "yes", False: "NO"}[self.meets]
        ratio = "" if self.ratio is None else self.ratio.words
        target = "" if self.target is None else self.target.words
        return self.what, target, self.measured.words, ratio, self.judged.spread, mark


HEADS = ("what", "target", "measured", "ratio", "spread", "met")


@dataclass(frozen=True, slots=True)
class Skipped:
    """What could not be measured, and why, in a word or two."""

    what: str
    why: str

    @property
    def meets(self) -> bool | None:
        """Nothing is said of a target."""
        return None

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the line, in the order of HEADS."""
        return self.what, "", f"skipped: {self.why}", "", "", ""


Line = Row | Skipped
