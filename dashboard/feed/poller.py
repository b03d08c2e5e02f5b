"""The one long-lived loop: it polls for ever, and whatever happens is an outcome."""

from __future__ import annotations

import asyncio
import hashlib
import random
import re
import time
from collections.abc import AsyncGenerator, Callable
from datetime import datetime, timedelta

from dashboard.contract.feed import Document, Refused
from dashboard.contract.head import Head
from dashboard.feed.outcome import Checked, Failed, Ignored, Outcome, Polled
from dashboard.feed.schedule import Schedule
from dashboard.feed.source import Source
from dashboard.feed.succession import Backslide, succeeds
from dashboard.feed.trouble import Trouble, down

AGAIN_AFTER = timedelta(seconds=2)
"""The least time between two polls the officer asks for."""
AHEAD = timedelta(minutes=2)
"""How far an as_of may lie in the future before a clock is doubted."""

Read = Callable[[bytes], Document | Refused]


class Poller:
    """Polls one source; yields one outcome a poll, one poll at a time."""

    def __init__(
        self,
        source: Source,
        read: Read,
        schedule: Schedule,
        *,
        now: Callable[[], datetime],
        chance: Callable[[], float] = random.random,
        took: Callable[[float], object] = lambda seconds: None,
    ) -> None:
        """Take the source, the reader, the pace, the clock, what varies a backoff.

        `took` is told of the seconds of each poll.
        """
        self._source = source
        self._read = read
        self._schedule = schedule
        self._now = now
        self._chance = chance
        self._took = took
        self._wake = asyncio.Event()
        self._turn = asyncio.Event()
        self._turn.set()
        self._asked: datetime | None = None
        self._held: Head | None = None
        self._digest = b""
        self._note = ""
        self._failures = 0
        self._backslide = Backslide()
        self._accepting = False

    async def outcomes(self) -> AsyncGenerator[Outcome, None]:
        """Yield the outcome of each poll, the first at once, until the caller stops."""
        try:
            while True:
                await self._turn.wait()
                self._wake.clear()
                began = time.monotonic()
                outcome = await self._poll()
                self._took(time.monotonic() - began)
                yield outcome
                await self._sleep(outcome.next_at)
        finally:
            await self._source.close()

    def poll_now(self) -> bool:
        """Wake the loop; returns False within two seconds of the last time."""
        now = self._now()
        if self._asked is not None and timedelta(0) <= now - self._asked < AGAIN_AFTER:
            return False
        self._asked = now
        self._wake.set()
        return True

    def let(self, polls: bool) -> None:
        """Let it poll, at once, or have it wait until it may again."""
        if polls and not self._turn.is_set():
            self._wake.set()
            self._turn.set()
        elif not polls:
            self._turn.clear()

    def resume(self, head: Head, digest: bytes) -> None:
        """Hold to a document that was taken before: the same one again is nothing new."""
        if digest != self._digest:
            # Its mark is of another document: that one unchanged would say nothing of this one.
            self._source.forget()
        self._held, self._digest = head, digest

    def accept(self) -> None:
        """Poll now, and take an older document of the same feed if there is still one."""
        self._accepting = True
        self._source.forget()
        self._wake.set()

    async def _poll(self) -> Outcome:
        try:
            body = await self._source.fetch()
            outcome = self._checked() if body is None else await self._take(body)
        except Trouble as trouble:
            return self._failed(trouble)
        except Exception as error:
            # Nothing that goes wrong in one poll may end the watch, and a body that was never
            # read must not count as known.
            self._source.forget()
            words = f"a fault of the program: {type(error).__name__}; please report it"
            return self._failed(down("fault in the poller", words))
        self._failures = 0
        return outcome

    async def _take(self, body: bytes) -> Outcome:
        digest = hashlib.sha256(body).digest()
        if digest == self._digest:
            return self._checked()
        document = await asyncio.to_thread(self._read, body)
        if isinstance(document, Refused):
            self._source.forget()
            words = f"the document is refused: {document.reason}"
            raise down(_first_clause(document.reason), words)
        verdict = succeeds(document.head, self._held, accept_older=self._accepting)
        went_back = self._backslide.after(verdict)
        if not verdict.taken:
            # Only a whole answer tells whether the feed holds to this document.
            self._source.forget()
            return Ignored(verdict.note, self._now(), self._next(), self._ahead(), went_back)
        self._accepting = False
        self._held, self._digest, self._note = document.head, digest, verdict.note
        return Polled(document, self._now(), self._next(), self._ahead(), self._note, body)

    def _checked(self) -> Outcome:
        self._accepting = False
        self._backslide = Backslide()
        return Checked(self._now(), self._next(), self._ahead(), self._note)

    def _failed(self, trouble: Trouble) -> Failed:
        self._failures += 1
        wait = self._schedule.after_failure(trouble, self._failures, self._ttl, self._chance())
        now = self._now()
        at = None if wait is None else now + timedelta(seconds=wait)
        return Failed(trouble.state, trouble.reason, trouble.explanation, now, at)

    @property
    def _ttl(self) -> int | None:
        return None if self._held is None else self._held.ttl_seconds

    def _next(self) -> datetime:
        return self._now() + timedelta(seconds=self._schedule.after_success(self._ttl))

    def _ahead(self) -> timedelta:
        ahead = timedelta(0) if self._held is None else self._held.as_of - self._now()
        return ahead if ahead > AHEAD else timedelta(0)

    async def _sleep(self, until: datetime | None) -> None:
        seconds = None if until is None else max(0.0, (until - self._now()).total_seconds())
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return


def _first_clause(reason: str) -> str:
    # A comma within a number has no blank behind it.
    return re.split(r"[:;]|, ", reason, maxsplit=1)[0]
