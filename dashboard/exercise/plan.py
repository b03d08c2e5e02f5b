"""What an exercise was asked to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from dashboard.contract.moment import read_time

FIRST = datetime(2025, 11, 1, tzinfo=UTC)
"""When a story begins that was not given another start."""
_YEARS = range(1901, 2200)
_SEEDS = range(2**32)
_RECORDS = range(10, 20_001)
_HOURS = range(1, 721)
_MOST_DOCUMENTS = 9_999
_NO_SECONDS = re.compile(r"(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d)([Zz]|[+-]\d\d:\d\d)", re.ASCII)


class PlanError(ValueError):
    """No exercise can be made of these arguments; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The arguments, on which alone every byte of an exercise depends."""

    seed: int
    records: int
    """Of the last document: all but its sources and retractions, each claim counted as one."""
    hours: int = 72
    start: datetime = FIRST
    documents: int = 1

    def __post_init__(self) -> None:
        """Refuse what no story can be told with."""
        _check("--seed", self.seed, _SEEDS)
        _check("--records", self.records, _RECORDS)
        _check("--hours", self.hours, _HOURS)
        # One a minute at most, so that no two documents are of one time.
        _check("--documents", self.documents, range(1, min(_MOST_DOCUMENTS, 60 * self.hours) + 1))


def _check(option: str, given: int, allowed: range) -> None:
    if given not in allowed:
        raise PlanError(f"{option} must be from {allowed[0]:,} to {allowed[-1]:,}, not {given:,}")


def start_of(text: str) -> datetime:
    """Read `--start`: RFC 3339, the seconds may be missing.

    Raises PlanError where that is no such time.
    """
    short = _NO_SECONDS.fullmatch(text)
    try:
        reading = read_time(text if short is None else f"{short[1]}:00{short[2]}")
    except ValueError:
        reading = None
    if reading is None or reading.flaws or reading.time.year not in _YEARS:
        raise PlanError(
            f"--start must be a time such as 2025-11-01T00:00Z "
            f"of the years {_YEARS[0]} to {_YEARS[-1]}"
        )
    return reading.time.replace(microsecond=0)
