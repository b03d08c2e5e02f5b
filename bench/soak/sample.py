"""What a board uses at one moment of a soak, and what is concluded from all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

MOST_GROWTH = 0.02
"""The share by which memory may grow after the warm-up."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One row of the table."""

    refreshes: int
    memory_kib: int
    """Resident memory."""
    threads: int
    files: int
    """Descriptors that are open."""
    cpu_seconds: float
    bytes: int
    """Bytes written to the terminal since the start."""


def flaw(samples: Sequence[Sample]) -> str:
    """Return in a sentence what grew after the warm-up, empty where nothing did.

    `samples` are those after it. Memory is the median of a fifth of them at either end, since a
    page more or less at one moment says nothing; the most threads and descriptors of the last
    half are held against the most of the first.
    """
    fifth, half = max(1, len(samples) // 5), max(1, len(samples) // 2)
    first = median(one.memory_kib for one in samples[:fifth])
    last = median(one.memory_kib for one in samples[-fifth:])
    if last > first * (1 + MOST_GROWTH):
        grown = last / first - 1
        return f"memory grew by {grown:.1%} after the warm-up, {first:,.0f} to {last:,.0f} KiB"
    for name in ("threads", "files"):
        before = max(getattr(one, name) for one in samples[:half])
        after = max(getattr(one, name) for one in samples[-half:])
        if after > before:
            return f"{name} grew from {before} to {after} after the warm-up"
    return ""


def table(samples: Sequence[Sample]) -> str:
    """Return the samples as lines of text under their headings."""
    files = f"{'threads':>8} {'files':>6}"
    head = f"{'refreshes':>9} {'memory KiB':>11} {files} {'CPU s':>8} {'bytes':>13}"
    return "\n".join([head, *map(row, samples)])


def row(one: Sample) -> str:
    """Return one sample as a line of the table."""
    return (
        f"{one.refreshes:>9,} {one.memory_kib:>11,} {one.threads:>8} {one.files:>6}"
        f" {one.cpu_seconds:>8.1f} {one.bytes:>13,}"
    )
