"""How many records a panel is given: no terminal shows more of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

R = TypeVar("R")

MOST = 100


def bounded(records: Sequence[R]) -> tuple[Sequence[R], int]:
    """Return the first records for a panel, and how many more its list holds."""
    return records[:MOST], max(0, len(records) - MOST)
