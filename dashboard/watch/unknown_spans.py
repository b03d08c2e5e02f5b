"""When none of some tiles could be told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from dashboard.contract.indicators import Level
from dashboard.watch.history import History


@dataclass(frozen=True, slots=True)
class UnknownSpan:
    """All tiles were unknown from one moment to another; None: they still are."""

    began: datetime
    ended: datetime | None


def unknown_spans(history: History, indicators: Iterable[str]) -> tuple[UnknownSpan, ...]:
    """Return when all of the tiles were unknown at once, the oldest first; without tiles never."""
    levels: dict[str, Level | None] = dict.fromkeys(indicators)
    spans: list[UnknownSpan] = []
    began: datetime | None = None
    for change in history.changes:
        if change.indicator not in levels:
            continue
        levels[change.indicator] = change.level
        is_unknown = set(levels.values()) == {Level.UNKNOWN}
        if is_unknown and began is None:
            began = change.at
        elif not is_unknown and began is not None:
            spans.append(UnknownSpan(began, change.at))
            began = None
    return tuple(spans) if began is None else (*spans, UnknownSpan(began, None))
