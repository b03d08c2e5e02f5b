"""A board whose feed can be spoiled, beside one that never knew a fault."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from dashboard.board.desk import Desk
from dashboard.board.log import NAME
from dashboard.board.process import Process
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.feed.outcome import Checked, FeedState, Outcome, Polled
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from dashboard.feed.source import Source
from dashboard.session.keeping import Keeping
from dashboard.session.session import Session
from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.store.stored import Stored
from dashboard.watch.feed_watch import FeedWatch
from tests.board.reading import roster_words, words
from tests.feed_faults.fault import INTERVAL
from tests.session.watching import Bodies, Clock, settings
from widgets.pages import Board, Page, Roster

BEHIND = ("list:posture", "claims:", "tile:strikes")
"""What is looked at beside the board."""


@dataclass(frozen=True)
class Shown:
    """What stands on screen."""

    feed: str
    """The masthead's words."""
    board: object
    """The panels and tiles, but for the log, which tells of each fault."""
    behind: object


class Faulted:
    """A session that polls a source; its clock moves to the next try before each poll."""

    def __init__(
        self, home: Path, source: Source, clock: Clock, keeper: Keeping | None = None
    ) -> None:
        self.clock = clock
        poller = Poller(source, read, Schedule(INTERVAL), now=clock, chance=lambda: 0.0)
        self.session = watching(home, poller, clock, keeper or MemoryKeeper())
        self.stream = self.session.poller.outcomes()
        self.last: Outcome | None = None

    async def poll(self) -> Outcome:
        """Let time pass until the next try, where there is none ask; return what came."""
        if self.last is not None:
            if self.last.next_at is None:
                self.clock.move(seconds=INTERVAL)
                assert self.session.poll_now()
            else:
                self.clock.at = max(self.clock.at, self.last.next_at)
        self.last = await anext(self.stream)
        self.session.receive(self.last)
        return self.last

    async def close(self) -> None:
        """Stop to poll."""
        await self.session.poller._source.close()

    @property
    def shown(self) -> Shown:
        return shown(self.session)


class Unharmed:
    """A session that gets each document, and otherwise the word that all is as it was."""

    def __init__(self, home: Path, clock: Clock) -> None:
        self.clock = clock
        poller = Poller(Bodies(), read, Schedule(INTERVAL), now=clock)
        self.session = watching(home, poller, clock, MemoryKeeper())

    def gets(self, body: bytes) -> None:
        """Take a document that was polled now."""
        document = read(body)
        assert isinstance(document, Document)
        self.session.receive(Polled(document, self.clock(), self._next, body=body))

    def checks(self) -> None:
        """Take the word that nothing has changed."""
        self.session.receive(Checked(self.clock(), self._next))

    @property
    def shown(self) -> Shown:
        return shown(self.session)

    @property
    def _next(self) -> datetime:
        return self.clock() + timedelta(seconds=INTERVAL)


def watching(home: Path, poller: Poller, clock: Clock, keeper: Keeping) -> Session:
    """Return a session that has begun."""
    config = settings(home)
    desk = Desk(config.keys, Process)
    feed = FeedWatch("feed", FeedState.OK, clock())
    session = Session(poller, feed, desk, config, clock, keeper, "watch1")

    def told(stored: Stored) -> None:
        session.receive(session.known(stored))

    keeper.start(told)
    return session


def shown(session: Session) -> Shown:
    chrome, page = session.show("board:", "")
    assert isinstance(page, Board)
    panels = [panel for panel in (*page.panels, *page.rail) if panel.title.name != NAME]
    behind = [_read(session.show(place, "")[1]) for place in BEHIND]
    return Shown(words(chrome.masthead.left), (page.tiles, panels), behind)


def _read(page: Page) -> object:
    return roster_words(page) if isinstance(page, Roster) else page
