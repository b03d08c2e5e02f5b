"""A board without a screen, to be killed: it does what it is told and says what its store told.

`python -m tests.store.scripted_board FEED STATE OFFICER` reads a deed a line from standard input,
and writes a JSON object a line to standard output at the moment at which a board may show it.
"""

import asyncio
import json
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.places import Places
from dashboard.config.settings import Config, load
from dashboard.feed.outcome import Outcome
from dashboard.health.watched import watched_session
from dashboard.session.session import Session
from dashboard.session.state import Known
from dashboard.store.keeper import Keeper
from dashboard.store.stored import Stored
from dashboard.watch.acts import Hand, acknowledging, shelving
from dashboard.watch.log.entry import Kind
from dashboard.watch.notes import Subject, noting
from tests.store.board import QUICK

INTERVAL = timedelta(seconds=0.1)
SHELF = timedelta(hours=1)


def config(feed: str, state: str, officer: str) -> Config:
    given = {
        "feed.address": feed,
        "state.dir": state,
        "state.officer": officer,
        "time.as_of": "feed",
    }
    layer = {name: Raw(value, Origin(Source.ARGUMENT, "--x")) for name, value in given.items()}
    found = load(Places.of_user(None), {}, layer)
    return replace(found, feed=replace(found.feed, interval=INTERVAL))


class ScriptedBoard:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._events: asyncio.Queue[Outcome | Known] = asyncio.Queue()
        self._said = 0

    async def run(self) -> None:
        loop = asyncio.get_running_loop()

        def told(stored: Stored) -> None:
            self._say(stored)
            known = self._session.known(stored)
            loop.call_soon_threadsafe(self._events.put_nowait, known)

        def listen() -> None:
            for line in sys.stdin:
                loop.call_soon_threadsafe(self._do, line.strip())

        self._session.keeper.start(told)
        threading.Thread(target=listen, daemon=True).start()
        await asyncio.gather(self._poll(), self._take())

    async def _poll(self) -> None:
        async for outcome in self._session.poller.outcomes():
            self._events.put_nowait(outcome)

    async def _take(self) -> None:
        while True:
            self._session.receive(await self._events.get())

    def _say(self, stored: Stored) -> None:
        new = []
        if not stored.trouble:
            new = [one for one in stored.log if one.number > self._said]
            self._said = max([self._said, *(one.number for one in new)])
        told = {
            "trouble": stored.trouble,
            "digest": stored.memory.digest,
            "entries": [(one.number, one.hash, one.entry.text) for one in new],
            "head": stored.log[-1].hash if stored.log else "",
            "alarms": {
                "/".join(key): [alarm.state, alarm.level, alarm.act.note if alarm.act else ""]
                for key, alarm in sorted(stored.memory.alarms.items())
            },
            "levels": {name: now.level for name, now in sorted(stored.memory.levels.items())},
        }
        sys.stdout.write(f"{json.dumps(told)}\n")
        sys.stdout.flush()

    def _do(self, line: str) -> None:
        """Do what an officer does: `ack NOTE` of all that wait, `shelve NOTE` or `note NOTE`."""
        verb, _, words = line.partition(" ")
        scene = self._session.present
        if scene is None:
            return
        hand, waiting = Hand(scene.officer, scene.now, words), scene.situation.unacknowledged
        if verb == "note":
            self._session.act(noting(Kind.NOTE, Subject(), hand), line)
        elif verb == "shelve" and scene.situation.alarms:
            key = min(key for key, _ in scene.situation.alarms)
            deed = shelving(key, scene.item(key), hand, scene.now + SHELF)
            self._session.act(deed, line)
        elif verb == "ack" and waiting:
            keys = tuple(key for key, _ in waiting)
            self._session.act(acknowledging(keys, scene.item, hand), line)


def main(feed: str, state: str, officer: str) -> None:
    session = watched_session(config(feed, state, officer), lambda: datetime.now(UTC))
    assert isinstance(session.keeper, Keeper)
    session.keeper._pace = replace(QUICK, patience=10)
    asyncio.run(ScriptedBoard(session).run())


if __name__ == "__main__":
    main(*sys.argv[1:])
