"""The contract document of one run, made of what all sources say and of the last document."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from dashboard.collect.check import Key
from dashboard.collect.corrections import correct
from dashboard.collect.last import LISTS, OF_TALLY, TALLIES, Last
from dashboard.collect.merge import BY, Placed, merge
from dashboard.collect.numbering import numbered
from dashboard.collect.references import sources_named, without_strays
from dashboard.collect.revision import is_changed, with_history
from dashboard.collect.said import DESK, Said
from dashboard.collect.vanished import vanished
from dashboard.collect.wire import Json, stamp

COLLECTED = "_collect"
"""The member of the head, ignored by readers, that says how the document came about."""
_LABELS = {"count": "strikes", "killed": "killed"}
_MOST_SAID = 100


@dataclass(frozen=True, slots=True)
class Terms:
    """What every document of the desk has in common."""

    feed_id: str
    title: str
    keep: timedelta
    """How long a record stays that its source no longer gives."""
    ttl_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """A document, not yet checked."""

    members: Json
    said: tuple[str, ...]
    """What a reader of the status should know, one sentence each."""


def build(
    everyone: Sequence[Said],
    last: Last,
    terms: Terms,
    *,
    now: datetime,
    as_of: datetime,
    barred: Container[Key] = (),
) -> Built:
    """Return the document that follows the last one; pure.

    What is barred goes by what the last document has in its place, if that has anything.
    Where nothing is new, it differs from the last in `published_at`, `as_of` and `sequence` alone.
    """
    merged = merge(everyone)
    said = list(merged.said)
    records = {key: record for key, record in merged.records.items() if key not in barred}
    quoted = {key: one for key, one in merged.cited.items() if ("sources", key) not in barred}
    said += correct(records, (one for source in everyone for one in source.corrections))
    gone = vanished(last, records, everyone, now, terms.keep, barred)
    said += gone.said
    retractions = gone.retractions | _retractions(everyone, last, records, now - terms.keep)
    standing, kept = _without(records, retractions), _without(gone.kept, retractions)
    named = {record_id for _, record_id in (*standing, *kept)} | set(retractions)
    sources = {*quoted, *last.by_id("sources")}
    # Before anything is compared: the last document is without them too.
    standing, strays = _tidy(standing, sources, named)
    kept, _ = _tidy(kept, sources, named)
    said += strays
    fresh = {key for key, record in standing.items() if _is_new(record, last.records.get(key))}
    standing = {
        key: with_history(key[0], record, last.records.get(key), now)
        for key, record in standing.items()
    } | kept
    cited = numbered(
        quoted,
        last.by_id("sources"),
        wanted=_named(standing.values()),
        renewed=_named(standing[key] for key in fresh),
        listed={source["id"] for one in everyone for source in one.sources},
    )
    members = _head(everyone, last, terms, now, as_of) | _panels(standing)
    members["sources"] = list(cited.values())
    members["retractions"] = [
        without_strays(one, cited, named)[0] for one in _in_order(retractions.values())
    ]
    shown = _bounded(said)
    members[COLLECTED] = _collected(everyone, shown)
    return Built(members, shown)


def _bounded(said: list[str]) -> tuple[str, ...]:
    more = len(said) - _MOST_SAID
    return (*said[:_MOST_SAID], *([f"and {more:,} sentences more"] if more > 0 else []))


def _without(records: Placed, retractions: Container[str]) -> Placed:
    return {key: record for key, record in records.items() if key[1] not in retractions}


def _is_new(record: Json, before: Json | None) -> bool:
    return before is None or is_changed(record, before)


def _retractions(
    everyone: Sequence[Said], last: Last, records: Placed, oldest: datetime
) -> dict[str, Json]:
    given = {record_id for _, record_id in records}
    found = {
        key: one
        for key, one in last.by_id("retractions").items()
        if BY in one and key not in given and one["at"] >= stamp(oldest)
    }
    for source in everyone:
        found.update((one["id"], one) for one in source.retractions)
    return found


def _in_order(retractions: Iterable[Json]) -> list[Json]:
    return sorted(retractions, key=lambda one: (one["at"], one["id"]))


def _named(records: Iterable[Json]) -> set[str]:
    return {name for record in records for name in sources_named(record)}


def _tidy(standing: Placed, sources: set[str], named: set[str]) -> tuple[Placed, list[str]]:
    found, said = {}, []
    for key, record in standing.items():
        found[key], strays = without_strays(record, sources, named)
        if strays:
            shown = ", ".join(dict.fromkeys(strays))
            said.append(f"{key[1]} names what is not in the feed, left out: {shown[:300]}")
    return found, said


def _head(
    everyone: Sequence[Said], last: Last, terms: Terms, now: datetime, as_of: datetime
) -> Json:
    head: Json = {"version": "1.0", "feed_id": terms.feed_id, "title": terms.title}
    head |= {"published_at": stamp(now), "as_of": stamp(as_of)}
    sequence = last.members.get("sequence")
    head["sequence"] = sequence + 1 if isinstance(sequence, int) else 1
    if terms.ttl_seconds is not None:
        head["ttl_seconds"] = terms.ttl_seconds
    for source in everyone:
        head |= dict(source.head)
    return head


def _panels(standing: Placed) -> Json:
    by_panel: dict[str, list[Json]] = {}
    for (panel, _), record in standing.items():
        by_panel.setdefault(panel, []).append(record)
    strikes: dict[str, Any] = {}
    for name in TALLIES:
        claims, own = by_panel.get(f"strikes.{name}"), by_panel.get(f"{OF_TALLY}{name}")
        if claims or own:
            tally = own[0] if own else {"id": f"strikes.{name}", "label": _LABELS[name]}
            strikes[name] = {**tally, "claims": claims or []}
    if "strikes.events" in by_panel:
        strikes["events"] = by_panel["strikes.events"]
    panels: Json = {"strikes": strikes} if strikes else {}
    return panels | {name: by_panel[name] for name in LISTS if name in by_panel}


def _collected(everyone: Sequence[Said], said: Sequence[str]) -> Json:
    """Return what is told of the run: no time in it that moves where nothing else does."""
    sources = {}
    for one in everyone:
        state: Json = {"title": one.title, "state": "fresh" if one.is_fresh else "old"}
        if not one.is_fresh:
            state["good_at"] = None if one.good_at is None else stamp(one.good_at)
            state["why"] = one.why_old
        if one.name != DESK or one.entries or not one.is_fresh:
            sources[one.name] = state | {"records": len(one.entries), "left_out": list(one.said)}
    return {"sources": sources, "said": list(said)}
