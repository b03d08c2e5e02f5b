"""Boards that share what is kept, and what each was asked to do of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.board.desk import Desk
from dashboard.board.process import Process
from dashboard.contract.feed import Document
from dashboard.contract.indicators import Level
from dashboard.contract.reader import read
from dashboard.feed.outcome import FeedState, Outcome
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from dashboard.session.keeping import Keeping
from dashboard.session.session import Session
from dashboard.session.state import Effects
from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.store.stored import ActJob, Deliver, LookJob, Stored
from dashboard.watch.alarms.alarm import Alarm
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.memory import Key
from tests.session.watching import Bodies, Clock, polled, settings
from tests.watch.alarms.looks import LADDER, climbed


@dataclass
class HeldKeeper:
    """Keeps a watch, and does what is asked of it only when told to."""

    keeper: MemoryKeeper = field(default_factory=MemoryKeeper)
    waiting: list[Callable[[], None]] = field(default_factory=list)
    polls_asked: int = 0

    def start(self, deliver: Deliver) -> None:
        self.keeper.start(deliver)

    def look(self, job: LookJob) -> None:
        self.waiting.append(lambda: self.keeper.look(job))

    def act(self, job: ActJob) -> None:
        self.waiting.append(lambda: self.keeper.act(job))

    def ask_poll(self) -> None:
        self.polls_asked += 1

    def stop(self, *, hurried: bool = False) -> str:
        return ""

    def work(self, jobs: int = 1) -> None:
        for _ in range(jobs):
            self.waiting.pop(0)()


class Board:
    """One board on a keeper, and all that its events asked of the terminal."""

    def __init__(
        self,
        home: Path,
        keeper: Keeping | None = None,
        *,
        text: str = "",
        login: str = "watch1",
        built_in: bool = False,
        steady: Callable[[], float] | None = None,
    ) -> None:
        self.clock = Clock()
        self.source = Bodies()
        self.poller = Poller(self.source, read, Schedule(None), now=self.clock)
        self.keeper = keeper or MemoryKeeper()
        self.asked: list[Effects] = []
        feed = FeedWatch("f", FeedState.OK, self.clock(), built_in=built_in)
        desk = Desk(settings(home).keys, lambda: Process())
        config = settings(home, text)
        self.session = Session(
            self.poller, feed, desk, config, self.clock, self.keeper, login, steady
        )
        self.keeper.start(self.told)

    def told(self, stored: Stored) -> None:
        self.asked.append(self.session.receive(self.session.known(stored)))

    def sees(self, document: Document) -> None:
        """Take a document that was polled now."""
        self.polls(polled(document, self.clock()))

    def polls(self, outcome: Outcome) -> None:
        self.asked.append(self.session.receive(outcome))

    def ticks(self, **span: float) -> None:
        """Let time pass, and the clock be looked at."""
        self.clock.move(**span)
        self.asked.append(self.session.tick())

    @property
    def rings(self) -> int:
        """How often it rang since it was last asked."""
        rang = sum(one.rings for one in self.asked)
        self.asked.clear()
        return rang

    @property
    def said(self) -> list[str]:
        return [one.said for one in self.asked if one.said]

    @property
    def raised(self) -> list[Key]:
        return [key for one in self.asked for key in one.raised]

    def alarm(self, key: Key = LADDER) -> Alarm:
        return self.session.state.memory.alarm(key)

    @property
    def levels(self) -> list[Level]:
        """The level of each tile."""
        situation = self.session.situation
        return [] if situation is None else [one.level for one in situation.statuses]

    @property
    def log(self) -> list[str]:
        return [f"{one.entry.item} {one.entry.text}" for one in self.session.state.stored.log]


def step(status: str | None, sequence: int) -> Document:
    """Return a document with a designation that has come to a step."""
    return climbed(status, revision=sequence, sequence=sequence)
