"""How much is measured: every run of a figure, or as few as show that it works."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """How often a measurement is taken."""

    quick: bool = False

    def runs(self, usual: int) -> int:
        """Return how often, where it usually is so many times."""
        return max(2, usual // 3) if self.quick else usual
