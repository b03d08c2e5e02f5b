"""`watchfloor follow`: one plain line a change, for screen readers and pipes."""

from __future__ import annotations

import asyncio
import os
import select
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import TextIO

from dashboard.board.check_text import first_line
from dashboard.board.log_line import log_line
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.commandline.lines import write_line
from dashboard.config.settings import Config
from dashboard.contract.change_text import single_lines
from dashboard.feed.outcome import Outcome
from dashboard.health.watched import watched_session
from dashboard.notify import run_notices
from dashboard.session.session import Session
from dashboard.session.state import Known
from dashboard.store.stored import Stored
from dashboard.watch.memory import Key
from dashboard.watch.picture import Picture

_TICK = 10.0
_LOOK = 0.5
"""Seconds between two looks at whether the pipe is still read."""


def run(config: Config, out: TextIO, err: TextIO, now: Callable[[], datetime]) -> int:
    """Write what changes until the reader or the user ends it; returns 0, or 128 + the signal."""
    return asyncio.run(_Follower(config, watched_session(config, now), out, err).follow())


class _Follower:
    def __init__(self, config: Config, session: Session, out: TextIO, err: TextIO) -> None:
        self._config = config
        self._session = session
        self._out = out
        self._err = err
        self._events: asyncio.Queue[Outcome | Known] = asyncio.Queue()
        self._shown: Picture | None = None
        self._last: int | None = None
        self._trouble = ""
        self._telling: set[asyncio.Task[None]] = set()

    async def follow(self) -> int:
        """Follow to the end."""
        loop = asyncio.get_running_loop()
        status = loop.create_future()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, _end, status, 128 + number)

        def told(stored: Stored) -> None:
            known = self._session.known(stored)
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._events.put_nowait, known)

        self._session.keeper.start(told)
        tasks = [loop.create_task(step()) for step in (self._poll, self._tick, self._take)]
        tasks.append(loop.create_task(self._watch_pipe(status)))
        try:
            done, _ = await asyncio.wait([status, *tasks], return_when=asyncio.FIRST_COMPLETED)
            ended = next(iter(done))
            return int(await ended or 0)
        except BrokenPipeError:
            return 0
        finally:
            begun = [*tasks, *self._telling]
            for task in begun:
                task.cancel()
            await asyncio.gather(*begun, return_exceptions=True)
            lost = await asyncio.to_thread(self._session.keeper.stop)
            if lost:
                write_line(self._err, f"watchfloor: {lost}")

    async def _poll(self) -> int:
        async for outcome in self._session.poller.outcomes():
            self._events.put_nowait(outcome)
        return 0

    async def _tick(self) -> int:
        while True:
            await asyncio.sleep(_TICK)
            self._session.tick()

    async def _take(self) -> int:
        while True:
            event = await self._events.get()
            if self._last is None and isinstance(event, Known):
                # What was logged before this began is past.
                self._last = event.stored.log[-1].number if event.stored.log else 0
            self._notify(self._session.receive(event).raised)
            scene = self._session.scene
            for line in () if scene is None else self._lines(scene):
                write_line(self._out, line)
            self._out.flush()

    def _notify(self, raised: Iterable[Key]) -> None:
        """Tell the desk's program: only the board that leads can, and this may be the one."""
        alarms, notices = self._config.alarms, self._session.notices(raised)
        if not alarms.command or not notices:
            return
        patience = alarms.patience.total_seconds()
        telling = run_notices(alarms.command, notices, patience, self._session.log_failure)
        task = asyncio.get_running_loop().create_task(telling)
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _watch_pipe(self, status: asyncio.Future[int]) -> int:
        """End when nobody reads any longer, also while there is nothing to write."""
        poll = select.poll()
        with suppress(OSError, ValueError):
            poll.register(self._out.fileno(), 0)
        while not any(event & (select.POLLERR | select.POLLHUP) for _, event in poll.poll(0)):
            await asyncio.sleep(_LOOK)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, self._out.fileno())
        os.close(null)
        return 0

    def _lines(self, scene: Scene) -> Iterator[str]:
        if scene.trouble != self._trouble:
            self._trouble = scene.trouble
            yield f"store {scene.trouble or 'is written again'}"
        if not self._session.state.looked:
            return
        if self._shown is None:
            yield first_line(scene)
        elif self._shown is not scene.picture:
            at = short_stamp(scene.picture.latest.head.published_at, scene)
            yield f"document published {at}"
            yield from single_lines(scene.picture.changes)
        self._shown = scene.picture
        for logged in scene.log:
            if logged.number > (self._last or 0):
                self._last = logged.number
                yield log_line(logged, scene)


def _end(status: asyncio.Future[int], code: int) -> None:
    if not status.done():
        status.set_result(code)
