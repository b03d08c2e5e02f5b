"""From the settings to a session that polls."""

from __future__ import annotations

import importlib.metadata
import platform
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from dashboard.board.desk import Desk
from dashboard.board.health import Process
from dashboard.config.settings import Config
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read
from dashboard.feed.open import open_feed
from dashboard.feed.outcome import FeedState
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from dashboard.session.replay.replay_desk import Apart, ReplayDesk
from dashboard.session.replay.replayer import Replayer
from dashboard.session.session import Session
from dashboard.store.connection import NAME
from dashboard.store.folder import login
from dashboard.store.open import open_keeper, watch_folder
from dashboard.watch.feed_watch import FeedWatch

_RUNS_ON = ("watchfloor", "textual", "httpx", "pydantic")
_PAGES = Path("/proc/self/statm")
_PAGE = 4096
BOUNDS = (
    "documents held: the newest, the one shown before it, the last good list of each panel, what is"
    " compared with, those of the last two looks",
    "views to go back to: 100",
    "flags listed here: 50; records listed with a source: 100; the rest is counted",
    "records dealt to a panel: 100; the list behind it has them all",
    "log entries held: the newest 1,000 and what is carried over a hand-over",
    "levels read back: 20,000 changes; jobs that wait: 200; boards on the roll: 100",
    "owed to a store that cannot be written: 100 looks, 16 MiB of documents, 200 acts",
    "frames for a terminal that does not read: 256 KiB, then none until it does",
    "faults logged: 2 MiB, in two files",
    "documents kept: by state.keep_days and state.keep_mib; the log is never pruned",
    "changes of levels and alarms kept: by state.keep_days, and what stood before them",
)
"""What the program keeps, with its bound."""


def start_session(
    config: Config,
    now: Callable[[], datetime],
    steady: Callable[[], float] | None = time.monotonic,
) -> Session:
    """Return a session that polls the feed of `config`; raises AddressError for a bad address.

    A jump of the wall clock `now` against the steady one, in seconds, is noticed and logged.
    """
    feed = open_feed(config, now)
    limits = config.feed.limits
    interval = config.feed.interval
    poller = Poller(
        feed.source,
        partial(read, limits=Limits(limits.body_bytes, limits.nesting, limits.records)),
        Schedule(None if interval is None else interval.total_seconds()),
        now=now,
    )
    began = now()
    watch = FeedWatch(feed.shown, FeedState.OK, began, built_in=feed.built_in)
    process = partial(_process, began, now, watch_folder(config))
    desk, keeper = Desk(config.keys, process), open_keeper(config, now)
    return Session(poller, watch, desk, config, now, keeper, login(), steady)


def start_replays(config: Config, session: Session, apart: Apart) -> ReplayDesk:
    """Return what leads a session to past times, and to the one that the settings name."""
    by_as_of = config.time.as_of_feed or not config.feed.address
    replayer = Replayer(config, watch_folder(config), as_of=by_as_of)
    begin = "" if config.time.as_of in ("now", "feed") else config.time.as_of
    return ReplayDesk(session, replayer, apart, begin)


def _process(began: datetime, now: Callable[[], datetime], state: Path) -> Process:
    versions = [f"{name} {importlib.metadata.version(name)}" for name in _RUNS_ON]
    return Process(
        memory_mib=_memory_mib(),
        up_minutes=(now() - began) // timedelta(minutes=1),
        versions=(*versions, f"Python {platform.python_version()}"),
        state_dir=str(state),
        store_kib=_size(state),
        bounds=BOUNDS,
    )


def _size(folder: Path) -> int | None:
    try:
        return -(-(folder / NAME).stat().st_size // 1024)
    except OSError:
        return None


def _memory_mib() -> int | None:
    try:
        pages = int(_PAGES.read_text("ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return None
    return pages * _PAGE // (1 << 20)
