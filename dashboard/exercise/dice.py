"""Chance that is the same on every machine: every throw depends on the seed and a name alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dice:
    """Throws by name: no throw changes another, whatever order they are made in."""

    seed: int

    def below(self, sides: int, *name: object) -> int:
        """Return a number from 0 to below `sides`."""
        words = "/".join(str(part) for part in (self.seed, *name))
        return int.from_bytes(sha256(words.encode()).digest()[:8], "big") % sides

    def between(self, low: int, high: int, *name: object) -> int:
        """Return a number from `low` to `high`, both included."""
        return low + self.below(high - low + 1, *name)

    def pick(self, among: Sequence[T], *name: object) -> T:
        """Return one of these."""
        return among[self.below(len(among), *name)]
