"""Boards on a real store, driven by hand, and documents that they can read back from it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from dashboard.feed.outcome import Polled
from dashboard.session.replay.replay_desk import ReplayDesk, Work
from dashboard.session.replay.replayer import Replayer
from dashboard.store.ledger import Ledger
from dashboard.store.stored import ActJob, Deliver, LookJob
from dashboard.watch.alarms.life import RefusedError
from tests.session.boards import Board
from tests.session.watching import settings
from tests.store.board import open_ledger
from tests.watch.alarms.looks import indicator
from tests.watch.documents import AS_OF, taken
from tests.watch.rules.designation_records import designation, step


class LedgerKeeper:
    """Does each job at once, in a ledger of a real folder."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._deliver: Deliver = print

    def start(self, deliver: Deliver) -> None:
        self._deliver = deliver

    def begin(self) -> None:
        """Tell what is kept, and lead where that is to be had."""
        self.ledger.refresh()
        self.ledger.seek()
        self._deliver(self.ledger.handed_out())

    def look(self, job: LookJob) -> None:
        turn = self.ledger.look(job)
        told = self.ledger.handed_out()
        self._deliver(replace(told, picture=job.picture, raised=turn.raised))

    def act(self, job: ActJob) -> None:
        try:
            self.ledger.act(job.deed)
        except RefusedError as error:
            self._deliver(replace(self.ledger.handed_out(), refusal=str(error)))
        else:
            self._deliver(replace(self.ledger.handed_out(), done=job.done))

    def ask_poll(self) -> None:
        self.ledger.ask_poll()

    def stop(self, *, hurried: bool = False) -> str:
        self.ledger.close()
        return ""

    def follow(self) -> None:
        """Read what the board that leads wrote."""
        if self.ledger.refresh():
            self._deliver(self.ledger.handed_out())


class Watch:
    """A board on a folder, its replays read at once."""

    def __init__(
        self,
        home: Path,
        text: str = "",
        login: str = "watch1",
        hours: int = 0,
        folder: Path | None = None,
    ) -> None:
        self.folder = folder or home / "state" / "feed"
        _, ledger = open_ledger(self.folder, login)
        self.keeper = LedgerKeeper(ledger)
        self.board = Board(home, self.keeper, text=text, login=login)
        self.board.clock.move(hours=hours)
        self.keeper.begin()
        self.session = self.board.session
        self.replayer = Replayer(settings(home, text), self.folder, as_of=False)
        self.desk = ReplayDesk(self.session, self.replayer, self.apart)
        self.said: list[str] = []
        self.given_up = 0

    def apart(self, work: Work | None) -> None:
        if work is None:
            self.given_up += 1
        else:
            self.said.append(self.session.receive(work()).said)

    def comes(self, body: bytes) -> None:
        """Take a document that was polled now."""
        now = self.board.clock()
        self.board.polls(Polled(taken(body), now, now + timedelta(minutes=5), body=body))

    def goes(self, words: str) -> str:
        """Go to a time as it is typed; returns why not, else what is said."""
        asked = len(self.said)
        refusal = self.desk.answer(words).refusal
        return refusal or "".join(self.said[asked:])

    @property
    def sequence(self) -> int | None:
        """The sequence of the document on screen."""
        scene = self.session.scene
        return None if scene is None else scene.picture.latest.head.sequence

    @property
    def levels(self) -> list[str]:
        """The levels on screen, each with the mark of its most urgent alarm."""
        scene = self.session.scene
        assert scene is not None
        marks = [scene.situation.alarms_of(one.indicator.id) for one in scene.situation.statuses]
        return [
            f"{one.level.value} {marked[0][1].mark}" if marked else one.level.value
            for one, marked in zip(scene.situation.statuses, marks, strict=True)
        ]


@contextmanager
def watching(
    home: Path,
    text: str = "",
    login: str = "watch1",
    hours: int = 0,
    folder: Path | None = None,
) -> Iterator[Watch]:
    """Yield a board whose clock stands so many hours after the first one's."""
    watch = Watch(home, text, login, hours, folder)
    try:
        yield watch
    finally:
        watch.keeper.stop()


def climbed_body(status: str | None, sequence: int, **members: object) -> bytes:
    """Return a document whose designation has come to a step."""
    steps = [step(status)] if status else []
    head = {
        "version": "1.0", "feed_id": "f", "title": "T", "published_at": AS_OF, "as_of": AS_OF,
        "expires_at": "2025-12-24T00:00:00Z", "sequence": sequence, "indicators": [indicator("d")],
        "designations": [designation(*steps, revision=sequence)],
    }  # fmt: skip
    return json.dumps(head | members).encode()
