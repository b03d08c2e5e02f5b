"""What is found of a store: one sentence, and whether all is well."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    words: str
    fine: bool = True
