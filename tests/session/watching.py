"""A session over a source that says what it is told to, and a clock that is set by hand."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dashboard.board.desk import Desk
from dashboard.board.process import Process
from dashboard.config.settings import Config
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.feed.outcome import FeedState, Polled
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from dashboard.session.session import Session
from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.store.stored import Stored
from dashboard.watch.feed_watch import FeedWatch
from tests.config.loading import Officer

START = datetime(2025, 11, 17, 17, 30, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    at: datetime = START

    def __call__(self) -> datetime:
        return self.at

    def move(self, **span: float) -> None:
        self.at += timedelta(**span)


@dataclass
class Bodies:
    """A source of the bodies it is given, then of nothing new."""

    waiting: list[bytes] = field(default_factory=list)
    forgotten: int = 0
    fetched: int = 0

    async def fetch(self) -> bytes | None:
        self.fetched += 1
        return self.waiting.pop(0) if self.waiting else None

    def forget(self) -> None:
        self.forgotten += 1

    async def close(self) -> None:
        self.waiting.clear()


def settings(home: Path, text: str = "") -> Config:
    """Return the settings of an officer whose config file is `text`."""
    return Officer(home).load(text)


def session(
    config: Config, clock: Clock, source: Bodies | None = None, built_in: bool = False
) -> Session:
    poller = Poller(source or Bodies(), read, Schedule(None), now=clock)
    feed = FeedWatch("f", FeedState.OK, clock(), built_in=built_in)
    desk = Desk(config.keys, lambda: Process())
    keeper = MemoryKeeper()
    shown = Session(poller, feed, desk, config, clock, keeper, "watch1")

    def told(stored: Stored) -> None:
        shown.receive(shown.known(stored))

    keeper.start(told)
    return shown


def polled(document: Document, at: datetime = START) -> Polled:
    return Polled(document, at, at + timedelta(minutes=5), body=str(id(document)).encode())
