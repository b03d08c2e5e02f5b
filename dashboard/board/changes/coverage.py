"""What the comparison rests on: what could not be read, sources, gaps of the feed, the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from dashboard.board.facts.fact import fact, facts
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.contract.changes import Added, Change, Changed, Gone
from dashboard.contract.sources import Source
from dashboard.watch.changes.comparison import Changes
from dashboard.watch.changes.gaps import Gap, Kept, feed_gaps
from widgets.views import Line, Piece

_MARK = {Added: "+", Changed: "~", Gone: "-"}
_PLURALS = ("designations", "clocks", "developments", "scenarios", "indicators", "sources")
_MOST = 20
"""Gaps, losses and records held back that are listed; the rest is counted."""


def coverage_lines(changes: Changes, scene: Scene) -> list[Line]:
    """Return what was held back, the sources that changed, the gaps, and what is unchanged."""
    return [
        *_listed("held back", list(_held_back(scene))),
        fact("sources", "; ".join(_sources(changes)) or "none new, changed or gone"),
        *_listed("feed", list(_feed(changes, scene))),
        fact("unchanged", _unchanged(changes, scene)),
    ]


def _listed(label: str, said: list[str]) -> list[Line]:
    more = [f"{len(said) - _MOST:,} more"] if len(said) > _MOST else []
    lines = [Line((Piece(words),)) for words in (*said[:_MOST], *more)]
    return facts(label, lines)


def _held_back(scene: Scene) -> Iterator[str]:
    for held in scene.held.latest.held_back:
        yield ", ".join(filter(None, (held.path, held.id))) + f": {held.reason}"
    if not scene.held.latest.held_back:
        yield "nothing"


def _sources(changes: Changes) -> Iterator[str]:
    for kind, mark in _MARK.items():
        found = [one for one in changes.sources if isinstance(one, kind)]
        if found:
            yield f"{mark} {len(found):,}: {', '.join(map(_source, found))}"


def _source(change: Change) -> str:
    record = change.new if isinstance(change, Changed) else change.record
    grade = record.reliability if isinstance(record, Source) else None
    return f"{record.id} {grade.value if grade is not None else 'not graded'}"


def _feed(changes: Changes, scene: Scene) -> Iterator[str]:
    recalled = None if scene.since is None else scene.since.recalled
    newest = Kept(_came(scene), scene.held.stale_at)
    gaps = feed_gaps((*(recalled.stretches if recalled else ()), newest), scene.now)
    since = changes.old.at
    yield from (_gap(one, scene) for one in gaps if (one.ended or scene.now) > since)
    for before, after in zip(scene.history.covered, scene.history.covered[1:], strict=False):
        if after.began > since:
            ended, began = (short_stamp(one, scene) for one in (before.ended, after.began))
            yield f"no board ran between {ended} and {began}"
    lost = [one.entry for one in scene.log if one.entry.item == "feed" and one.entry.at > since]
    yield from (f"{short_stamp(one.at, scene)} {one.text}" for one in lost)
    if not gaps and not lost:
        yield "no gap since then"


def _came(scene: Scene) -> datetime:
    fetched = scene.feed.fetched_at
    return scene.held.latest.head.as_of if fetched is None or scene.as_of else fetched


def _gap(gap: Gap, scene: Scene) -> str:
    began, stale = (short_stamp(one, scene) for one in (gap.began, gap.stale_from))
    if gap.ended is None:
        return f"no document since {began}; stale since {stale}"
    ended = short_stamp(gap.ended, scene)
    return f"no document between {began} and {ended}; stale {stale} to {ended}"


def _unchanged(changes: Changes, scene: Scene) -> str:
    told = {one.new.id if isinstance(one, Changed) else one.record.id for one in changes.records}
    counts = []
    for panel, listing in scene.shown.panels.items():
        still = [one for one in listing.records if one.id not in told]
        if panel == "sources":
            moved = {one.new.id if isinstance(one, Changed) else one.record.id
                     for one in changes.sources}  # fmt: skip
            still = [one for one in listing.records if one.id not in moved]
        if still and panel != "retractions":
            one = len(still) == 1 and panel in _PLURALS
            counts.append(f"{len(still):,} {panel[:-1] if one else panel}")
    return ", ".join(counts) or "nothing"
