"""The first row: which situation, what time it is, how its feed stands, the tiles by level."""

from __future__ import annotations

from collections import Counter

from dashboard.board.dial import Dial
from dashboard.board.level import LETTER, TONE
from dashboard.board.modes import NOT_LIVE, modes
from dashboard.board.replay import feed_now
from dashboard.board.scene import Replay, Scene
from dashboard.board.stamp import short_stamp, stamp
from dashboard.contract.head import Head
from dashboard.contract.indicators import Level
from dashboard.feed.outcome import FeedState
from dashboard.watch.elapsed import age_text
from dashboard.watch.feed_watch import FeedWatch
from widgets.pages import Bar
from widgets.views import Piece, Rank, Tone

PROGRAM = "WATCHFLOOR"
_ORDER = (Level.WARNING, Level.CAUTION, Level.ADVISORY, Level.UNKNOWN)
_SHORT = {"STATUS UNKNOWN": "STATUS ?"}
"""What is said where a replay leaves little room."""


def masthead(scene: Scene) -> Bar:
    """Return the masthead; mode and feed state never leave it, the program's name goes first."""
    head = scene.picture.latest.head
    if scene.replay is not None:
        return _replayed(scene.replay, head, scene)
    left = (
        Piece(PROGRAM, Rank.EXTRA, Tone.STRONG),
        Piece(head.title, Rank.TITLE),
        *(Piece(mode, tone=Tone.MODE, gap=2) for mode in modes(scene)),
        _time(scene),
        *_feed(scene),
        *_document(head, scene),
    )
    return Bar(left, (*level_counts(scene), *_waiting(scene)))


def _replayed(replay: Replay, head: Head, scene: Scene) -> Bar:
    """Return the masthead of a replay: at the right the alarms as they are now."""
    kinds, (group, _, month) = modes(replay.present), stamp(scene.now, scene).partition(" ")
    left = (
        Piece(PROGRAM, Rank.EXTRA, Tone.STRONG),
        Piece(head.title, Rank.EXTRA),
        Piece(NOT_LIVE, tone=Tone.MODE, gap=2),
        *(Piece(mode, tone=Tone.MODE, gap=2, short=_SHORT.get(mode, "")) for mode in kinds),
        Piece(group, gap=2),
        Piece(month, Rank.NO_DAY),
        Piece(replay.mode.value, tone=Tone.STRONG),
        *feed_now(replay),
    )
    return Bar(left, (*level_counts(replay.present), *_waiting(replay.present)))


def level_counts(scene: Scene) -> tuple[Piece, ...]:
    """Return how many tiles stand at each level, the most urgent first: `1W 2C 1U`."""
    counts = Counter(status.level for status in scene.situation.statuses)
    return tuple(
        Piece(f"{counts[grade]}{LETTER[grade]}", tone=TONE[grade])
        for grade in _ORDER
        if counts[grade]
    )


def title_words(scene: Scene) -> str:
    """Return what the terminal's title says behind the program: `4 unacknowledged`, or nothing."""
    count = len(scene.situation.unacknowledged)
    return f"{count} unacknowledged" if count else ""


def _waiting(scene: Scene) -> tuple[Piece, ...]:
    """Return how many alarms wait, `4!`; with `?` where all of them are frozen."""
    waiting = scene.situation.unacknowledged
    if not waiting:
        return ()
    frozen = "?" if all(alarm.frozen for _, alarm in waiting) else ""
    return (Piece(f"{len(waiting)}!{frozen}", tone=Tone.MODE, gap=2),)


def _time(scene: Scene) -> Piece:
    now = stamp(scene.now, scene)
    return Piece(f"as of {now}" if scene.as_of else now, gap=1 if scene.feed.built_in else 2)


def _feed(scene: Scene) -> tuple[Piece, ...]:
    if scene.feed.state is FeedState.OK and scene.picture.is_stale(scene.now):
        return (*feed_pieces(scene.feed, scene)[:1], *_stale(scene))
    return feed_pieces(scene.feed, scene)


def feed_pieces(feed: FeedWatch, dial: Dial) -> tuple[Piece, ...]:
    """Return how the feed stands: state, age, reason, next try."""
    if feed.built_in:
        return (Piece("feed built in", gap=2),)
    if feed.state is FeedState.OK:
        if feed.checked_at is None:
            return (Piece("feed asked, no answer yet", gap=2),)
        checked = age_text(feed.checked_at, dial.wall)
        back = (Piece("feed went back", tone=Tone.MODE),) if feed.went_back else ()
        return (Piece(f"feed OK {checked}", gap=2), *back, *_next(feed, dial))
    state = (Piece("feed", gap=2), Piece(feed.state.value, tone=Tone.MODE))
    age = age_text(feed.since, dial.wall)
    if feed.state is FeedState.CLOCK:
        checked = f", checked {age_text(feed.checked_at, dial.wall)}" if feed.checked_at else ""
        return (*state, Piece(f"{feed.reason}{checked}"), *_next(feed, dial))
    if feed.state is FeedState.THROTTLED and feed.next_at is not None:
        return (*state, Piece(f"{age}, until {short_stamp(feed.next_at, dial)}"))
    return (*state, Piece(f"{age}: {feed.reason}"), *_next(feed, dial))


def _stale(scene: Scene) -> tuple[Piece, ...]:
    since = scene.picture.latest.head.expires_at
    words = f"since {short_stamp(since, scene)}" if since else "older than 24 h"
    return (Piece(",", gap=0), Piece("STALE", tone=Tone.MODE), Piece(words))


def _next(feed: FeedWatch, dial: Dial) -> tuple[Piece, ...]:
    if feed.next_at is None:
        return ()
    # Rounded up, so that nothing is said to be due before it is.
    minutes = -(-max((feed.next_at - dial.wall).total_seconds(), 0) // 60)
    return (Piece(f", next {int(minutes)}m", Rank.QUOTE, gap=0),)


def _document(head: Head, scene: Scene) -> tuple[Piece, ...]:
    pieces = []
    if head.sequence is not None:
        pieces.append(f", sequence {head.sequence}")
    pieces.append(f", published {short_stamp(head.published_at, scene)}")
    if head.expires_at is not None:
        pieces.append(f", expires {short_stamp(head.expires_at, scene)}")
    return tuple(Piece(piece, Rank.EXTRA, gap=0) for piece in pieces)
