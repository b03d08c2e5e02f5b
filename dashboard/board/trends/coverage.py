"""What the cells of the lanes that hold no level mean: no watch, or a feed that could not tell."""

from __future__ import annotations

import itertools
from datetime import datetime

from dashboard.board.level_strip import GAP
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.contract.feed import Document
from dashboard.watch.unknown_spans import UnknownSpan, unknown_spans


def gap_words(since: datetime, scene: Scene) -> str:
    """Return from when to when no watch was kept since a moment; empty where it always was."""
    began = scene.history.began
    if began is None or began > scene.now:
        return f"{GAP} no history yet"
    if began > since:
        return f"{GAP} no history before {short_stamp(began, scene)}"
    breaks = [
        (before.ended, after.began)
        for before, after in itertools.pairwise(scene.history.covered)
        if after.began > since and before.ended < scene.now
    ]
    if not breaks:
        return ""
    left, taken_up = breaks[-1]
    more = f", {len(breaks) - 1} before it" if len(breaks) > 1 else ""
    return f"{GAP} no watch {_between(left, taken_up, scene)}{more}"


def unknown_words(since: datetime, scene: Scene) -> str:
    """Return when all tiles were last unknown since a moment, and whether the feed was stale."""
    tiles = [indicator.id for indicator in scene.tiles]
    spans = [
        span
        for span in unknown_spans(scene.history, tiles)
        if (span.ended is None or span.ended > since) and span.began <= scene.now
    ]
    if not spans:
        return ""
    last = spans[-1]
    why = "stale" if _was_stale(last.began, scene) else "all unknown"
    return f"U {why} {_span(last, scene)}"


def _span(span: UnknownSpan, scene: Scene) -> str:
    if span.ended is None:
        return f"since {short_stamp(span.began, scene)}"
    return _between(span.began, span.ended, scene)


def _between(began: datetime, ended: datetime, scene: Scene) -> str:
    return f"{short_stamp(began, scene)} to {short_stamp(ended, scene)}"


def _was_stale(moment: datetime, scene: Scene) -> bool:
    """Tell whether the document of a moment had expired by then; of older ones nobody can tell."""
    held = scene.held
    if moment >= held.latest.head.published_at:
        return held.is_stale(moment)
    before = held.previous
    return before is not None and moment > _expiry(before, scene)


def _expiry(document: Document, scene: Scene) -> datetime:
    return document.head.expires_at or document.head.as_of + scene.held.stale_after
