"""Draw the board of the built-in example, which a first start shows before anything is loaded."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.board.desk import Desk
from dashboard.board.process import Process
from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.places import Places
from dashboard.config.settings import Config, load
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.example import example
from dashboard.feed.open import open_feed
from dashboard.feed.outcome import FeedState, Polled
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from dashboard.lastboard.file import Kept, packed
from dashboard.lastboard.shown import BOARD, EXAMPLE
from dashboard.session.session import Session
from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.store.stored import Stored
from dashboard.watch.feed_watch import FeedWatch
from widgets.pages import Board

FILE = Path(__file__).parents[1] / "dashboard" / EXAMPLE


def drawn() -> bytes:
    """Return the bytes of the file."""
    document = read(example())
    if not isinstance(document, Document):
        raise TypeError(document.reason)
    at = document.head.as_of.astimezone(UTC)
    with TemporaryDirectory() as folder:
        session = _session(_config(folder), at)
        session.receive(Polled(document, at, None, body=example()))
        if (wanted := session.comparer.wanted(session.state)) is not None:
            session.receive(session.comparer.recall(wanted))
        chrome, board = session.show(BOARD, "")
    if not isinstance(board, Board):
        raise TypeError("the example has no board")
    return packed(Kept(at, chrome, board))


def _config(folder: str) -> Config:
    layer = {"state.dir": Raw(folder, Origin(Source.ARGUMENT, "--state-dir"))}
    return load(Places.of_user(None), {}, layer)


def _session(config: Config, at: datetime) -> Session:
    def now() -> datetime:
        return at

    def told(stored: Stored) -> None:
        session.receive(session.known(stored))

    feed, keeper = open_feed(config, now), MemoryKeeper()
    poller = Poller(feed.source, read, Schedule(None), now=now)
    watch = FeedWatch(feed.shown, FeedState.OK, at, built_in=feed.built_in)
    session = Session(poller, watch, Desk(config.keys, Process), config, now, keeper, "")
    keeper.start(told)
    return session


if __name__ == "__main__":
    FILE.write_bytes(drawn())
