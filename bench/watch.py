"""A board without its terminal: documents come in, and what is kept of them lies in a folder."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from queue import SimpleQueue
from typing import Self

from dashboard.board.process import Process
from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.feed.outcome import Polled
from dashboard.session.replay.replay_desk import Work
from dashboard.session.state import Known
from dashboard.start import start_replays, start_session
from dashboard.store.stored import Stored

_BOARD = "board:"
_NOWHERE = "http://127.0.0.1:9/feed.json"
"""Where the feed is said to be; nothing is asked there."""
_PATIENCE = 30.0
_SEEN = "seen"


class Watch:
    """Runs until the end of a `with`; its clock stands at what came last."""

    def __init__(self, state: Path, begins: datetime) -> None:
        """Take the state folder, which may hold a watch already, and the time."""
        self._now = begins
        self._told: SimpleQueue[Known] = SimpleQueue()
        given = {"state.dir": str(state), "feed.address": _NOWHERE}
        layer = {name: Raw(value, Origin(Source.ARGUMENT, name)) for name, value in given.items()}
        config = load(Places.of_user(None), {}, layer)
        self._session = start_session(config, self._time, None, Process, lambda seconds: None)
        self._replays = start_replays(config, self._session, self._at_once)
        self._session.keeper.start(self._tells)
        while not self._session.state.stored.leads:
            self._session.receive(self._told.get(timeout=_PATIENCE))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._session.keeper.stop()

    def keep(self, body: bytes, at: datetime) -> None:
        """Take a document that nobody looks at."""
        self._looked(body, _read(body), at)

    def take(self, body: bytes, at: datetime) -> float:
        """Return the seconds from a document that was read to the board that shows it."""
        document = _read(body)
        began = time.perf_counter()
        self._looked(body, document, at)
        self._show()
        return time.perf_counter() - began

    def jump(self, at: datetime) -> float:
        """Return the seconds from a typed time to the board as it stood then; live again after."""
        began = time.perf_counter()
        refusal = self._replays.answer(f"{at:%Y-%m-%dT%H:%M:%SZ}").refusal
        self._session.show(_BOARD, "")
        took = time.perf_counter() - began
        if refusal or self._session.state.replay is None:
            raise ValueError(f"no past time {at}: {refusal}")
        self._replays.ask("live")
        return took

    def see(self) -> None:
        """Have the officer look at the changes, which count from here on."""
        session = self._session
        if (deed := session.comparer.sees(session.state, self._now)) is None:
            raise ValueError("nothing to look at")
        session.act(deed, _SEEN)
        while session.receive(self._told.get(timeout=_PATIENCE)).said != _SEEN:
            pass
        self._show()

    def _looked(self, body: bytes, document: Document, at: datetime) -> None:
        """Have the keeper look at a document, and wait until it has told of that."""
        while not self._told.empty():
            self._session.receive(self._told.get())
        self._now = at
        self._session.receive(Polled(document, at, None, body=body))
        known = self._told.get(timeout=_PATIENCE)
        while known.stored.picture is None:
            self._session.receive(known)
            known = self._told.get(timeout=_PATIENCE)
        self._session.receive(known)

    def _show(self) -> None:
        comparer = self._session.comparer
        if (wanted := comparer.wanted(self._session.state)) is not None:
            self._session.receive(self._session.recall(wanted))
        self._session.show(_BOARD, "")

    def _time(self) -> datetime:
        return self._now

    def _at_once(self, work: Work | None) -> None:
        if work is not None:
            self._session.receive(work())

    def _tells(self, stored: Stored) -> None:
        # In the keeper's thread, as on a board.
        self._told.put(self._session.known(stored))


def _read(body: bytes) -> Document:
    document = read(body)
    if not isinstance(document, Document):
        raise TypeError(document.reason)
    return document
