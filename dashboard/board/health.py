"""The health view: how the feed stands, what the document holds, what the program uses."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.board.facts.fact import fact, facts
from dashboard.board.modes import replay_words
from dashboard.board.process import Process, process_lines
from dashboard.board.scene import Scene
from dashboard.board.stamp import stamp
from dashboard.watch.elapsed import age_text
from dashboard.watch.log.entry import Officer
from dashboard.watch.post import manned
from widgets.pages import Detail
from widgets.views import Line, Piece, Title

MOST_FLAGS = 50
"""Flags listed; the rest is counted."""


def health_page(scene: Scene, process: Process) -> Detail:
    """Return the health view."""
    lines = (
        *_feed(scene),
        Line(),
        *_document(scene),
        Line(),
        *_watch(scene),
        Line(),
        *process_lines(process),
    )
    return Detail(Title("i", "Health"), lines)


def _feed(scene: Scene) -> Iterator[Line]:
    feed = scene.feed
    yield fact("feed", feed.origin)
    reason = f": {feed.reason}" if feed.reason else ""
    yield fact("state", f"{feed.state.value}{reason}, since {stamp(feed.since, scene)}")
    if feed.explanation:
        yield fact("do", feed.explanation)
    for label, moment in (("checked", feed.checked_at), ("fetched", feed.fetched_at)):
        said = f"{stamp(moment, scene)}, {age_text(moment, scene.wall)} ago" if moment else "never"
        yield fact(label, "built-in example" if feed.built_in else said)
    yield fact("next try", stamp(feed.next_at, scene) if feed.next_at else "none")
    if feed.note:
        yield fact("note", feed.note)


def _document(scene: Scene) -> Iterator[Line]:
    document = scene.picture.latest
    head = document.head
    sequence = "not given" if head.sequence is None else str(head.sequence)
    yield fact("document", f"{head.feed_id}, version {head.version}, sequence {sequence}")
    yield fact("as of", stamp(head.as_of, scene))
    yield fact("published", stamp(head.published_at, scene))
    yield fact("expires", stamp(head.expires_at, scene) if head.expires_at else None)
    counts = (f"{name} {len(panel.records)}" for name, panel in document.panels.items())
    yield fact("records", ", ".join(counts))
    kept = ", ".join(f"{name} from {stamp(at, scene)}" for name, at in scene.picture.kept.items())
    yield fact("kept", kept or "no panel is older than the document")
    yield fact("held back", str(len(document.held_back)))
    yield from _flags(document.flags)


def _flags(flags: tuple[str, ...]) -> list[Line]:
    if not flags:
        return [fact("flags", "none")]
    lines = [Line((Piece(flag),), rows=0) for flag in flags[:MOST_FLAGS]]
    if len(flags) > MOST_FLAGS:
        lines.append(Line((Piece(f"{len(flags) - MOST_FLAGS:,} more"),)))
    return facts("flags", lines)


def _watch(scene: Scene) -> Iterator[Line]:
    """Yield how the watch is kept: by whom, how long, and what is wrong with it."""
    who = f"{scene.leader} leads; this board follows" if scene.leader else "this board leads"
    if scene.replay is not None:
        yield fact("replay", replay_words(scene.replay, scene))
        kept = scene.replay.kept_from
        yield fact("documents", f"kept from {stamp(kept, scene)}" if kept else "none kept")
    yield fact("watch", f"{who}; officer {scene.officer.shown}, login {scene.officer.login}")
    yield from _others(scene)
    began = scene.history.began
    yield fact("kept since", None if began is None else stamp(began, scene))
    entries = scene.log[-1].number if scene.log else 0
    alarms = len(scene.situation.alarms)
    yield fact("entries", f"{entries:,} in the watch log, {alarms:,} alarms raised")
    yield fact("trouble", scene.trouble or "none")
    yield from (fact("note", note) for note in scene.notes)


def _others(scene: Scene) -> list[Line]:
    """Return who else is on this watch; a board that has ended or died is not there."""
    said = [
        f"{_named(post.officer)}, since {stamp(post.since, scene)},"
        f" last beat {age_text(post.beat, scene.wall)} ago"
        for post in manned(scene.others, scene.wall)
    ]
    lines = [Line((Piece(words),), rows=0) for words in said]
    return facts("others", lines) if lines else [fact("others", "no other board is on this watch")]


def _named(officer: Officer) -> str:
    return f"{officer.name}, login {officer.login}" if officer.name else officer.login
