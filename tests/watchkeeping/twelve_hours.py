"""A watch of twelve hours in compressed time: an exercise, two officers, and all that befalls them.

`python -m tests.watchkeeping.twelve_hours` writes its log and its hand-over page anew; both are
then to be read by eye, as by somebody who was not there.
"""

from __future__ import annotations

import asyncio
import io
import tempfile
from collections.abc import Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dashboard.board.dial import Dial
from dashboard.board.handover.account import account_of
from dashboard.board.handover.page import Page, handover_page
from dashboard.board.handover.text import page_lines
from dashboard.board.replay import REFUSAL
from dashboard.commandline import log
from dashboard.commandline.log_wish import LogWish
from dashboard.contract.reader import read
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import Plan
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from dashboard.store.site import watch_folder
from tests.session.watching import settings
from tests.watchkeeping.radio import Radio
from tests.watchkeeping.seat import Seat

START = datetime(2025, 11, 20, 6, tzinfo=UTC)
PLAN = Plan(seed=1, records=70, hours=12, start=START, documents=48)
FEED = "https://feed.example/exercise.json"
"""Never asked: a radio plays the exercise."""
KEPT = Path(__file__).parent / "kept"
_TICK, _POLL = 2, 15
"""Minutes between two looks at the clock, and between two polls."""
NOTE, TOLD, OPEN = range(3)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of the watch."""

    options: tuple[str, ...]
    """By which a command finds it."""
    log: str
    page: str


class TwelveHours:
    """Two boards on one folder; the first one leads, and the relief comes to it."""

    def __init__(self, home: Path, text: str) -> None:
        self.first = Seat(home, "watch1", text)
        self.second = Seat(home, "watch2", text)
        self.seats = (self.first, self.second)
        self.page: Page | None = None

    def stop(self) -> None:
        for seat in self.seats:
            seat.keeper.stop()

    @property
    def acts(self) -> Mapping[str, Callable[[], None]]:
        """What the officers do, by the time at which they do it."""
        one, two = self.first, self.second
        return {
            "0605": lambda: one.does("acknowledge_all", "", ""),
            "0610": lambda: one.writes("tile:watch.listing", NOTE, "watch begun, feed quiet"),
            "0735": lambda: one.does("acknowledge", "tile:watch.senate", "vote is on 20 Nov"),
            "0740": lambda: one.writes("", TOLD, "duty desk", "the clock stands at T-0d"),
            "0835": lambda: one.writes("tile:watch.senate", OPEN, "201300Z", "ask for the tally"),
            "0920": lambda: two.does("acknowledge", "tile:watch.tempo", ""),
            "0930": lambda: one.does("shelve", "tile:watch.tempo", "2h", "the port call was told"),
            "1035": lambda: one.does("acknowledge", "tile:watch.listing", "asked the registrar"),
            "1100": self._replay,
            "1250": lambda: one.writes("", NOTE, "feed lost for an hour, wire read instead"),
            "1420": lambda: one.does("acknowledge", "tile:watch.senate", "", "roll call asked for"),
            "1530": lambda: one.does("shelve", "tile:watch.opinion", "3h", "one pollster alone"),
            "1559": self._hand_over,
            "1610": self._close,
            "1635": lambda: one.does("acknowledge", "tile:watch.listing", "notice read"),
            "1705": lambda: two.does("acknowledge", "tile:watch.tempo", "told to the desk", ""),
        }

    def _replay(self) -> None:
        """Look back in the middle of the watch: nothing can be done there, and nothing is lost."""
        seat = self.second
        seat.does("as_of", "", "-3h")
        seat.does("known")
        seat.does("snapshot_before")
        assert seat.refusal("acknowledge_all") == REFUSAL
        seat.does("live")

    def _hand_over(self) -> None:
        seat = self.first
        seat.reads_back("watch2")
        scene = seat.session.scene
        assert scene is not None
        self.page = handover_page(account_of(scene))
        seat.relieves()

    def _close(self) -> None:
        log = self.first.session.state.stored.log
        (item,) = (one.number for one in log if one.entry.kind.value == "OPEN")
        self.first.writes(f"entry:{item}", NOTE, "49-51, from the roll call", place="log:")
        (note,) = (one.number for one in log if "wire read" in one.entry.text)
        self.first.writes(f"entry:{note}", NOTE, "the wire was read from 1200Z", place="log:")

    async def run(self) -> None:
        """Let the twelve hours pass."""
        clocks = [seat.board.clock for seat in self.seats]
        radio = Radio(Exercise.of(PLAN), clocks[0])
        poller = Poller(radio, read, Schedule(900), now=clocks[0], chance=lambda: 0.0)
        acts = self.acts
        async with aclosing(poller.outcomes()) as outcomes:
            for minute in range(60 * PLAN.hours + 1):
                now = START + timedelta(minutes=minute)
                act, polls = acts.get(f"{now:%H%M}"), minute % _POLL == 0
                if act is None and not polls and minute % _TICK:
                    continue
                for clock in clocks:
                    clock.at = now
                if polls:
                    poller.poll_now()
                    self.first.board.polls(await anext(outcomes))
                self._meet()
                if act is not None:
                    act()
                    self._meet()

    def _meet(self) -> None:
        """Let each board see what the other one wrote, and look at its clock."""
        for seat in self.seats:
            seat.keeper.follow()
            seat.board.ticks()


def kept(home: Path) -> Kept:
    """Keep the watch below a folder, and return what is left of it."""
    state = home / "state"
    text = f"feed.address = {FEED!r}\nstate.dir = {str(state)!r}\n"
    folder = watch_folder(settings(home, text))
    folder.mkdir(mode=0o700, parents=True)
    watch = TwelveHours(home, text)
    try:
        asyncio.run(watch.run())
        assert watch.page is not None
        page = "\n".join(page_lines(watch.page)) + "\n"
    finally:
        watch.stop()
    out, err, end = io.StringIO(), io.StringIO(), START + timedelta(hours=PLAN.hours)
    status = log.run(folder, LogWish(), out=out, err=err, dial=Dial(end, end))
    assert (status, err.getvalue()) == (0, "")
    return Kept(("--feed", FEED, "--state-dir", str(state)), out.getvalue(), page)


def main() -> None:
    """Write what is kept of it anew."""
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        found = kept(Path(home))
    (KEPT / "log.txt").write_text(found.log, encoding="utf-8")
    (KEPT / "handover.txt").write_text(found.page, encoding="utf-8")


if __name__ == "__main__":
    main()
