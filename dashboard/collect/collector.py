"""One run of the collector: read, settle, publish, and keep what the next run needs."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from dashboard.collect.account import NOTHING, account, counted, status_of
from dashboard.collect.cache import Cache
from dashboard.collect.check import UncleanError
from dashboard.collect.client import Client
from dashboard.collect.document import Terms
from dashboard.collect.gather import Gatherer, Progress, Reading
from dashboard.collect.last import Last, NotOursError
from dashboard.collect.manners import Manners, Sleep
from dashboard.collect.said import DESK
from dashboard.collect.settle import Settled, settle
from dashboard.collect.source import Source
from dashboard.collect.state import State
from dashboard.collect.whole_file import write_whole
from dashboard.config.printable import quoted
from dashboard.config.regular_file import UnreadableError, read_regular
from dashboard.contract.limits import Limits
from dashboard.feed.http_settings import HttpSettings

_LOCK = "collect.lock"


class NotCollectedError(Exception):
    """Nothing was written; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to."""

    status: int
    """0 all sources fresh, 1 some old."""
    sentence: str
    settled: Settled


@dataclass(frozen=True, slots=True)
class Collector:
    """Everything a run needs; runs of one feed never overlap."""

    sources: Sequence[Source]
    desk_file: Path
    state: State
    terms: Terms
    renew: timedelta
    """After which a feed with nothing new is published again."""
    http: HttpSettings
    host_interval: timedelta
    cache_bytes: int
    limits: Limits
    now: Callable[[], datetime]
    sleep: Sleep

    async def run(self, out: Path | None, progress: Progress, *, dry: bool = False) -> Outcome:
        """Read all sources and publish what is new to `out`; raises NotCollectedError.

        A dry run leaves the feed and what sources said before as they are.
        """
        with self._alone():
            last, begun = self._last(out), self.now()
            hosts = self.state.hosts()
            manners = Manners(self.host_interval, self.now, self.sleep, hosts)
            cache = Cache(self.state.answers, self.cache_bytes)
            client = Client(self.http, cache, manners, self.now)
            gatherer = Gatherer(client, self.state, self.now, progress)
            # The desk first: what it knows goes before the wording of any service.
            readings = [gatherer.desk(self.desk_file, self.limits)]
            readings += await gatherer.gather(self.sources)
            cache.trim()
            try:
                outcome = self._publish(readings, last, out, begun, dry)
            except NotCollectedError as error:
                self._keep(readings, hosts, str(error), NOTHING, (), dry)
                raise
            self._keep(readings, hosts, outcome.sentence, outcome.status, outcome.settled.said, dry)
            return outcome

    def _publish(
        self,
        readings: Sequence[Reading],
        last: Last,
        out: Path | None,
        begun: datetime,
        dry: bool,
    ) -> Outcome:
        everyone = [reading.said for reading in readings]
        looked = any(said.is_fresh for said in everyone if said.name != DESK)
        if not last.members and not looked and not any(said.entries for said in everyone):
            raise NotCollectedError("no source could be read yet: nothing written")
        try:
            settled = settle(
                everyone,
                last,
                self.terms,
                renew=self.renew,
                now=self.now(),
                as_of=begun,
                limits=self.limits,
            )
        except UncleanError as error:
            raise NotCollectedError(f"{error}; nothing written") from None
        if settled.is_new and out is not None and not dry:
            try:
                write_whole(out, settled.checked.body)
            except OSError as error:
                why = error.strerror or error
                raise NotCollectedError(f"{quoted(str(out))} cannot be written: {why}") from None
        return Outcome(status_of(readings), _sentence(settled, dry), settled)

    def _last(self, out: Path | None) -> Last:
        if out is None:
            return Last()
        try:
            if not os.path.lexists(out):
                return Last()
            body = read_regular(out, self.limits.body_bytes)
            return Last.of(body, self.terms.feed_id, self.limits)
        except UnreadableError as error:
            raise NotCollectedError(f"{quoted(str(out))} cannot be read: {error}") from None
        except NotOursError as error:
            words = "; name another file, or move it away"
            raise NotCollectedError(f"{quoted(str(out))} {error}{words}") from None

    def _keep(
        self,
        readings: Sequence[Reading],
        hosts: dict[str, datetime],
        outcome: str,
        status: int,
        said: Sequence[str],
        dry: bool,
    ) -> None:
        """Keep what the next run needs. Without it, that run has the feed itself to go by."""
        try:
            self.state.keep_hosts(hosts, self.now())
            if dry:
                return
            for reading in readings:
                if reading.said.is_fresh:
                    self.state.keep_said(reading.said)
            self.state.forget_others(reading.said.name for reading in readings)
            run = account(readings, at=self.now(), outcome=outcome, status=status, said=said)
            self.state.keep_run(run)
        except OSError as error:
            folder, why = quoted(str(self.state.folder)), error.strerror or error
            raise NotCollectedError(f"{outcome}, but {folder} cannot be written: {why}") from None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        folder = self.state.folder
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            how = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
            handle = os.open(folder / _LOCK, how, 0o600)
        except OSError as error:
            why = error.strerror or error
            raise NotCollectedError(f"{quoted(str(folder))} cannot be written: {why}") from None
        try:
            self._lock(handle)
            yield
        finally:
            os.close(handle)

    def _lock(self, handle: int) -> None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotCollectedError(
                f"another `watchfloor collect` works on the feed {self.terms.feed_id} now"
            ) from None


def _sentence(settled: Settled, dry: bool) -> str:
    if not settled.is_new:
        return "nothing new"
    sequence = settled.checked.members["sequence"]
    number = len(settled.checked.document.by_id)
    told = f"document {sequence:,}, {counted(number, 'record')}"
    changed = f"{counted(len(settled.changes), 'change')}" if settled.changes else "no change"
    return f"{'would write' if dry else 'wrote'} {told}, {changed}"
