"""How a replay is told: in the masthead, beside the alarms, in panels, and at its prompt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from dashboard.board.scene import Replay, Scene
from dashboard.board.stamp import short_stamp, stamp
from dashboard.feed.outcome import FeedState
from dashboard.watch.elapsed import age_text
from dashboard.watch.feed_watch import FeedWatch
from widgets.pages import Prompt
from widgets.views import Line, Piece, Rank, Tone

REPLAY = "REPLAY"
REFUSAL = "this is the past; L goes live"


def feed_now(replay: Replay) -> tuple[Piece, ...]:
    """Return how the feed stands meanwhile; where it is short of room only what is amiss stays."""
    feed, present = replay.present.feed, replay.present
    if feed.built_in:
        return (Piece("now: feed built in", Rank.NO_DAY, gap=2, short="now: built in"),)
    if feed.state is FeedState.OK:
        stale = present.picture.is_stale(present.now)
        old = (Piece(", STALE", Rank.NO_DAY, Tone.MODE, gap=0),) if stale else ()
        checked = Piece(_checked(feed, present), Rank.STATUS)
        return (Piece("now: feed OK", Rank.NO_DAY, gap=2), checked, *old)
    age = age_text(feed.since, present.wall)
    reason = f": {feed.reason}" if feed.reason else ""
    return (
        Piece("now: feed", Rank.NO_DAY, gap=2),
        Piece(feed.state.value, Rank.NO_DAY, Tone.MODE),
        Piece(age, Rank.STATUS),
        Piece(reason, Rank.QUOTE, gap=0),
    )


def amiss_now(replay: Replay) -> tuple[Piece, ...]:
    """Return what is amiss with the feed meanwhile, for where the masthead has no room for it."""
    feed = replay.present.feed
    if feed.built_in or feed.state is FeedState.OK:
        return ()
    return (Piece("feed"), Piece(feed.state.value, tone=Tone.MODE))


def meanwhile(replay: Replay) -> tuple[Piece, ...]:
    """Return what stands before the alarms of a replay: what is reconstructed, and `now:`."""
    words = replay.rebuilt.words
    rebuilt = (Piece(f" {words},", tone=Tone.STRONG),) if words else ()
    return (*rebuilt, Piece("now:" if words else " now:"))


def rebuilt_lines(scene: Scene) -> Iterator[Line]:
    """Yield the line of a panel whose records were reconstructed."""
    replay = scene.replay
    if replay is not None and replay.rebuilt.documents:
        words = f"reconstructed as of {short_stamp(scene.now, scene)}"
        yield Line((Piece(words, Rank.TITLE, Tone.STRONG),), rows=2)


def as_of_prompt(kept_from: datetime | None, scene: Scene) -> Prompt:
    """Ask for the time that the board is to stand at."""
    if kept_from is None:
        since, before = "no document kept", "All is reconstructed."
    else:
        since = f"kept from {stamp(kept_from, scene)}"
        before = f"Before {short_stamp(kept_from, scene)}: reconstructed."
    said = f"Date-time group, -6h, 2d ago or RFC 3339. {before}"
    return Prompt(
        title="Show the board as of",
        notes=(Piece(since, tone=Tone.MUTED),),
        hint=(Piece(said),),
        label="time:",
        enter="Enter go",
        escape="Esc stay",
    )


def _checked(feed: FeedWatch, present: Scene) -> str:
    return age_text(feed.checked_at, present.wall) if feed.checked_at else "no answer yet"
