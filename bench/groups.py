"""Every group of rows by its name, in the order of the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bench.effort import Effort
from bench.row import Line
from bench.rows import (
    boards,
    check,
    document,
    endings,
    filter,
    idle,
    kept,
    keys,
    memory,
    paint,
    refresh,
    rules,
    start,
)

Measure = Callable[[Effort], Iterator[Line]]
GROUPS: Mapping[str, Measure] = {
    "start": start.rows,
    "paint": paint.rows,
    "memory": memory.rows,
    "idle": idle.rows,
    "refresh": refresh.rows,
    "keys": keys.rows,
    "filter": filter.rows,
    "document": document.rows,
    "kept": kept.rows,
    "rules": rules.rows,
    "check": check.rows,
    "boards": boards.rows,
    "endings": endings.rows,
}
