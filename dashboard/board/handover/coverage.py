"""The health of the feed, and the times that nobody or nothing covered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dashboard.board.handover.account import Account
from dashboard.board.handover.section import Section
from dashboard.board.handover.spells import Spell, spell_lines
from dashboard.board.handover.unknown import unknown_spans
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.feed.outcome import FeedState
from dashboard.watch.log.carried import FEED
from dashboard.watch.log.entry import Entry, Kind
from dashboard.watch.log.logged import Logged
from widgets.views import Line, Piece

_WORDS = {state.value for state in FeedState}


def coverage_section(account: Account) -> Section:
    """Return the section: how the feed stands, gaps, losses, and what was held back."""
    scene = account.scene
    lines = (
        *_trouble(scene),
        *_gaps(account),
        *_losses(account),
        *_unwatched(account),
        *_held_back(scene),
    )
    return Section(7, "FEED", _state(scene), (), lines)


def _state(scene: Scene) -> str:
    """Return `OK, sequence 8, as of 241745Z, expires 250600Z`."""
    feed, head = scene.feed, scene.picture.latest.head
    words = "built in" if feed.built_in else feed.state.value
    stale = scene.picture.is_stale(scene.now)
    said = (
        f"{words}: {feed.reason}" if feed.reason else words,
        "" if feed.state is FeedState.OK else f"since {short_stamp(feed.since, scene)}",
        f"STALE since {short_stamp(scene.picture.stale_at, scene)}" if stale else "",
        "" if head.sequence is None else f"sequence {head.sequence}",
        f"as of {short_stamp(head.as_of, scene)}",
        "no expiry given" if head.expires_at is None or stale
        else f"expires {short_stamp(head.expires_at, scene)}",
    )  # fmt: skip
    return ", ".join(filter(None, said))


def _trouble(scene: Scene) -> Iterator[Line]:
    for words in (scene.feed.explanation, scene.feed.note, scene.trouble, *scene.notes):
        if words:
            yield Line((Piece(words),))
    for panel, at in scene.picture.kept.items():
        words = f"{panel} could not be read, shown as of {short_stamp(at, scene)}"
        yield Line((Piece(words),))


def _gaps(account: Account) -> Iterator[Line]:
    for gap in account.gaps:
        began, stale = (short_stamp(at, account.scene) for at in (gap.began, gap.stale_from))
        ended = "now" if gap.ended is None else short_stamp(gap.ended, account.scene)
        words = f"gap: no document {began} to {ended}; stale, tiles unknown, {stale} to {ended}"
        yield Line((Piece(words),))
    unknown = [] if account.gaps else unknown_spans(account)
    spells = [Spell(span.began, span.ended) for span in unknown]
    yield from spell_lines("gap: all tiles unknown", spells, account.scene)


def _losses(account: Account) -> Iterator[Line]:
    """Yield each loss of the feed that the log tells of, until it came back."""
    entries: list[Entry | None] = [*_feed_entries(account), None]
    losses = [
        Spell(one.at, None if following is None else following.at, f": {one.text}")
        for one, following in pairwise(entries)
        if one is not None and one.text != FeedState.OK.value
    ]
    yield from spell_lines("lost", losses, account.scene)


def _feed_entries(account: Account) -> list[Entry]:
    """Return what the log says of the feed: how it was when this began, and all since."""
    log = account.scene.log
    earlier = log[: len(log) - len(account.entries)]
    return [*_of_feed(earlier)[-1:], *_of_feed(account.entries)]


def _of_feed(log: Sequence[Logged]) -> list[Entry]:
    entries = (one.entry for one in log if one.entry.kind is Kind.AUTO)
    return [
        entry for entry in entries if entry.item == FEED and entry.text.partition(":")[0] in _WORDS
    ]


def _unwatched(account: Account) -> Iterator[Line]:
    begun = account.since
    spells = [
        Spell(one.ended, following.began)
        for one, following in pairwise(account.scene.history.covered)
        if begun is None or following.began > begun.at
    ]
    yield from spell_lines("gap: no board kept watch", spells, account.scene)


def _held_back(scene: Scene) -> Iterator[Line]:
    held = [one for one in scene.picture.latest.held_back if not one.double]
    for one in held:
        words = ", ".join(filter(None, (one.path, one.id, one.reason)))
        yield Line((Piece(f"held back: {words}"),))
    flags = len(scene.picture.latest.flags)
    if flags:
        yield Line((Piece(f"flags {flags:,}, listed under health"),))
