"""From the settings to a session that polls."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from dashboard.board.desk import Desk
from dashboard.board.process import Process
from dashboard.config.settings import Config
from dashboard.feed.open import open_feed
from dashboard.feed.outcome import FeedState
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from dashboard.session.reading import Reading
from dashboard.session.replay.replay_desk import Apart, ReplayDesk
from dashboard.session.replay.replayer import Replayer
from dashboard.session.session import Session
from dashboard.store.folder import login
from dashboard.store.open import open_keeper
from dashboard.store.site import watch_folder
from dashboard.watch.feed_watch import FeedWatch


def start_session(
    config: Config,
    now: Callable[[], datetime],
    steady: Callable[[], float] | None,
    process: Callable[[], Process],
    polled: Callable[[float], object],
) -> Session:
    """Return a session that polls the feed of `config`; raises AddressError for a bad address.

    A jump of the wall clock `now` against the steady one, in seconds, is noticed and logged.
    `process` tells what the program uses; `polled` is told of the seconds of each poll.
    """
    feed = open_feed(config, now)
    reading, interval = Reading(config), config.feed.interval
    poller = Poller(
        feed.source,
        reading.read,
        Schedule(None if interval is None else interval.total_seconds()),
        now=now,
        took=polled,
    )
    watch = FeedWatch(feed.shown, FeedState.OK, now(), built_in=feed.built_in)
    desk, keeper = Desk(config.keys, process), open_keeper(config, now)
    return Session(poller, watch, desk, config, now, keeper, login(), steady, reading)


def start_replays(config: Config, session: Session, apart: Apart) -> ReplayDesk:
    """Return what leads a session to past times, and to the one that the settings name."""
    by_as_of = config.time.as_of_feed or not config.feed.address
    replayer = Replayer(config, watch_folder(config), as_of=by_as_of)
    begin = "" if config.time.as_of in ("now", "feed") else config.time.as_of
    return ReplayDesk(session, replayer, apart, begin)
