"""The one thread that writes: jobs in their order, and a look at what other boards wrote."""

from __future__ import annotations

import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from enum import Enum
from typing import Any

from dashboard.store.afloat import Afloat
from dashboard.store.connection import Database
from dashboard.store.gap import Gap
from dashboard.store.ledger import Ledger
from dashboard.store.mishap import Mishap, mishap, mishap_words
from dashboard.store.stored import ActJob, Deliver, LookJob, Stored
from dashboard.store.trouble import OutdatedError
from dashboard.watch.alarms.life import RefusedError

MOST_JOBS = 200
"""Jobs that wait to be written; beyond them acts are refused and looks leave a gap."""
WATCH_EVERY = 0.5
"""Seconds between two looks at what other boards wrote."""
RETRY_EVERY = 60.0
"""Seconds between two tries to write what could not be written."""
PATIENCE = 10.0
"""Seconds for which a locked database is waited for without a word."""
_PAUSE = 0.1
_LAST_WORDS = 3.0


class Order(Enum):
    """What a keeper is told beside jobs."""

    POLL = "ask for a poll"
    END = "end"


class Keeper:
    """Keeps the watch in its folder, whatever becomes of that; the board never waits for it."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        """Take the database and what is written to it; only the keeper's thread uses them."""
        self._database = database
        self._ledger = ledger
        self._jobs: queue.Queue[LookJob | ActJob | Order] = queue.Queue(MOST_JOBS)
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)
        self._ending = threading.Event()
        self._afloat: Afloat | None = None
        self._retry_at = 0.0
        self._gap: Gap | None = None
        self._trouble = ""
        self._deliver: Deliver = _nowhere

    def start(self, deliver: Deliver) -> None:
        """Begin; `deliver` is called from the keeper's own thread."""
        self._deliver = deliver
        self._thread.start()

    def look(self, job: LookJob) -> None:
        """Make what was seen part of the watch; where too much waits it leaves a gap."""
        try:
            self._jobs.put_nowait(job if self._gap is None else self._gap.told_by(job))
            self._gap = None
        except queue.Full:
            self._gap = Gap.of(job) if self._gap is None else self._gap.until(job)

    def act(self, job: ActJob) -> None:
        """Do what an officer does; refused where too much waits already."""
        try:
            self._jobs.put_nowait(job)
        except queue.Full:
            words = "the store is locked and too much waits for it; try again"
            self._deliver(replace(self._ledger.stored, bodies=(), refusal=words))

    def ask_poll(self) -> None:
        """Ask the board that leads to poll."""
        with suppress(queue.Full):
            self._jobs.put_nowait(Order.POLL)

    def stop(self) -> str:
        """End the thread; returns what was never written in a sentence, empty where all was."""
        self._ending.set()
        with suppress(queue.Full):
            self._jobs.put_nowait(Order.END)
        self._thread.join(_LAST_WORDS)
        owed = [] if self._afloat is None else list(self._afloat.owed)
        waiting = [job for job in (*owed, *self._jobs.queue) if not isinstance(job, Order)]
        lost = len(waiting) + (0 if self._afloat is None else self._afloat.forgotten)
        if not lost:
            return ""
        why = self._trouble or "the store is locked"
        return f"{lost} looks or acts of this watch were never written; {why}"

    def _run(self) -> None:
        self._guarded(self._begin)
        watch_at = time.monotonic() + WATCH_EVERY
        while True:
            try:
                job = self._jobs.get(timeout=max(0.0, watch_at - time.monotonic()))
            except queue.Empty:
                job = None
            if job is Order.END:
                break
            if job is not None:
                self._do(job)
            if time.monotonic() >= watch_at:
                self._guarded(self._watch)
                watch_at = time.monotonic() + WATCH_EVERY
        self._ledger.close()

    def _begin(self) -> None:
        self._ledger.refresh()
        self._ledger.seek()
        self._tell()

    def _do(self, job: LookJob | ActJob | Order) -> None:
        if self._afloat is not None:
            if not isinstance(job, Order):
                self._afloat.do(job)
            return
        match job:
            case LookJob():
                self._guarded(lambda: self._look(job), job)
            case ActJob():
                self._guarded(lambda: self._act(job), job)
            case Order.POLL:
                self._guarded(self._ledger.ask_poll)

    def _look(self, job: LookJob) -> None:
        job.warm(self._ledger.stored.memory)
        turn = self._ledger.look(job)
        self._tell(picture=job.picture, raised=turn.raised)

    def _act(self, job: ActJob) -> None:
        self._ledger.act(job.deed)
        self._tell(done=job.done)

    def _watch(self) -> None:
        if self._afloat is not None:
            if time.monotonic() >= self._retry_at:
                self._retry(self._afloat)
            return
        led, changed = self._ledger.stored.leads, self._ledger.refresh()
        leads = self._ledger.seek()
        if leads and not led:
            self._tell()
        elif changed:
            self._tell(wants_poll=leads and self._ledger.hears_request())
        if leads and self._ledger.is_due:
            self._ledger.beat()

    def _retry(self, afloat: Afloat) -> None:
        self._retry_at = time.monotonic() + RETRY_EVERY
        self._ledger.refresh()
        self._ledger.seek()
        for job in afloat.owed:
            # What another board did meanwhile goes before.
            with suppress(RefusedError):
                if isinstance(job, LookJob):
                    self._ledger.look(job)
                else:
                    self._ledger.act(job.deed)
        self._afloat, self._trouble = None, ""
        self._tell()

    def _guarded(self, step: Callable[[], None], job: LookJob | ActJob | None = None) -> None:
        """Do a step; whatever goes wrong with the store, the watch goes on."""
        began, mended = time.monotonic(), False
        while True:
            try:
                step()
            except RefusedError as error:
                self._tell(refusal=str(error))
            except OutdatedError:
                self._ledger.forget()
                self._guarded(self._begin)
            except Exception as error:
                kind = mishap(error)
                if kind is Mishap.BUSY and not self._ending.is_set():
                    self._wait(began)
                    continue
                if kind is Mishap.CORRUPT and not mended:
                    mended = self._mend()
                    continue
                self._go_afloat(error, job)
            else:
                self._calm_down()
            return

    def _mend(self) -> bool:
        known = self._ledger.stored.memory
        with suppress(OSError, sqlite3.Error):
            self._database.move_aside()
            self._ledger.forget()
            self._ledger.begin_with(known, self._database.note)
        return True

    def _wait(self, began: float) -> None:
        if time.monotonic() - began > PATIENCE and not self._trouble:
            self._trouble = "the store is locked by another program; writes wait"
            self._tell()
        time.sleep(_PAUSE)

    def _calm_down(self) -> None:
        if self._trouble and self._afloat is None:
            self._trouble = ""
            self._tell()

    def _go_afloat(self, error: Exception, job: LookJob | ActJob | None) -> None:
        self._trouble = mishap_words(error, self._database.path)
        if self._afloat is None:
            alone = replace(self._ledger.stored, leads=True)
            self._afloat = Afloat(alone, self._tell_afloat)
            self._retry_at = time.monotonic() + RETRY_EVERY
            if job is not None:
                self._afloat.do(job)

    def _tell_afloat(self, stored: Stored) -> None:
        self._deliver(replace(stored, trouble=self._trouble))

    def _tell(self, **told: Any) -> None:
        notes = (self._database.note,) if self._database.note else ()
        stored = self._ledger.handed_out()
        self._deliver(replace(stored, trouble=self._trouble, notes=notes, **told))


def _nowhere(stored: Stored) -> None:
    """Tell nobody."""
