"""What there is to say of a run, kept for `collect --status`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from dashboard.collect.gather import Reading
from dashboard.collect.wire import Json, stamp
from dashboard.contract.moment import read_time

FRESH, OLD, NOTHING = 0, 1, 2
"""Exit statuses: all sources fresh, some of them old, nothing written."""
_MOST_LEFT_OUT = 10


def account(
    readings: Sequence[Reading], *, at: datetime, outcome: str, status: int, said: Sequence[str]
) -> Json:
    """Return the members of what is kept of a run; `outcome` is one clause such as `written`."""
    return {
        "at": stamp(at),
        "outcome": outcome,
        "status": status,
        "sources": [_source(reading) for reading in readings],
        "said": list(said),
    }


def status_of(readings: Sequence[Reading]) -> int:
    """Return the exit status of a run that has a document."""
    return FRESH if all(reading.said.is_fresh for reading in readings) else OLD


def words(run: Json) -> Iterator[str]:
    """Yield the lines that tell a run; raises KeyError, TypeError or ValueError for none."""
    yield f"{_when(run['at'])}  {run['outcome']}"
    for source in run["sources"]:
        yield from _source_lines(source)
    yield from (f"note   {sentence}" for sentence in run["said"])


def _source(reading: Reading) -> Json:
    said = reading.said
    return {
        "name": said.name,
        "title": said.title,
        "good_at": None if said.good_at is None else stamp(said.good_at),
        "why_old": said.why_old,
        "records": len(said.entries),
        "asked": reading.asked,
        "left_out": list(said.said),
    }


def _source_lines(source: dict[str, Any]) -> Iterator[str]:
    records = counted(source["records"], "record")
    if not source["why_old"]:
        came = f", {counted(source['asked'], 'answer')}" if source["asked"] else ""
        yield f"fresh  {source['title']}: {records}{came}"
    elif source["good_at"] is None:
        yield f"old    {source['title']}: never read yet; {source['why_old']}"
    else:
        since = _when(source["good_at"])
        yield f"old    {source['title']}: {records} as of {since}; {source['why_old']}"
    left_out = source["left_out"]
    yield from (f"         left out: {sentence}" for sentence in left_out[:_MOST_LEFT_OUT])
    if len(left_out) > _MOST_LEFT_OUT:
        yield f"         left out: {len(left_out) - _MOST_LEFT_OUT:,} sentences more"


def counted(number: int, what: str) -> str:
    """Return such as `1 record` and `1,200 records`."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _when(stated: str) -> str:
    return f"{read_time(stated).time:%d %b %Y %H:%MZ}"
