"""The one thread that writes: jobs in their order, and a look at what other boards wrote."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from dashboard.store.afloat import TOO_MUCH, Afloat
from dashboard.store.connection import Database
from dashboard.store.inbox import Inbox, Job, Order
from dashboard.store.ledger import Ledger
from dashboard.store.loss import Loss
from dashboard.store.mishap import Mishap, fault_words, mishap, mishap_words
from dashboard.store.pace import USUAL, Pace
from dashboard.store.peek import read_watch
from dashboard.store.stored import ActJob, Deliver, LookJob, Stored
from dashboard.store.trouble import OutdatedError, StoreRefusedError
from dashboard.watch.alarms.life import RefusedError

_LAST_WORDS, _HURRIED = 3.0, 1.5
"""Seconds for what is left to be written at the end: of an officer's own, and of a signal's."""


class Keeper:
    """Keeps the watch in its folder, whatever becomes of that; the board never waits for it."""

    def __init__(
        self,
        database: Database,
        ledger: Ledger,
        pace: Pace = USUAL,
        inbox: Inbox | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the database and what is written to it; only the keeper's thread uses them.

        `monotonic` measures what the pace says.
        """
        self._database = database
        self._ledger = ledger
        self._pace = pace
        self._inbox = inbox or Inbox()
        self._monotonic = monotonic
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)
        self._afloat: Afloat | None = None
        self._in_hand: Job | None = None
        self._begun = False
        self._retry_at = self._told_at = 0.0
        self._trouble = ""
        self._news = ""
        self._fault = ""
        self._deliver: Deliver = lambda stored: None

    def start(self, deliver: Deliver) -> None:
        """Begin; `deliver` is called from the keeper's own thread, but for a refusal at once."""
        self._deliver = deliver
        self._thread.start()

    def look(self, job: LookJob) -> None:
        """Make what was seen part of the watch; where too much waits it leaves a gap."""
        self._inbox.look(job)

    def act(self, job: ActJob) -> None:
        """Do what an officer does; refused where too much waits already."""
        if not self._inbox.act(job):
            stored = self._ledger.stored if self._afloat is None else self._afloat.stored
            self._hand(replace(stored, bodies=()), refusal=TOO_MUCH)

    def ask_poll(self) -> None:
        """Ask the board that leads to poll."""
        self._inbox.ask_poll()

    def stop(self, *, hurried: bool = False) -> str:
        """End the thread; returns what was never written in a sentence, empty where all was."""
        self._inbox.end()
        if self._thread.ident is not None:
            self._thread.join(_HURRIED if hurried else _LAST_WORDS)
        loss = self._inbox.loss + Loss.of(self._in_hand)
        if self._afloat is not None:
            loss += Loss(self._afloat.owed.looks, self._afloat.owed.acts)
        return loss.words(self._trouble or "the store did not answer in time")

    def _run(self) -> None:
        self._guarded(self._begin)
        watch_at = self._monotonic() + self._pace.watch
        while (job := self._inbox.take(watch_at - self._monotonic())) is not Order.END:
            if job is not None:
                self._do(job)
            if self._monotonic() >= watch_at:
                self._guarded(self._watch)
                alone = not (self._ledger.stored.others or self._afloat)
                pause = self._pace.alone_for(self._ledger.due_in) if alone else self._pace.watch
                watch_at = self._monotonic() + pause
        if (afloat := self._afloat) is not None:
            self._guarded(lambda: self._retry(afloat))
        self._ledger.close()

    def _begin(self) -> None:
        self._ledger.refresh()
        self._ledger.seek()
        self._tell()

    def _do(self, job: Job | Order) -> None:
        if isinstance(job, Order):
            if self._afloat is None:
                self._guarded(self._ledger.ask_poll)
            return
        self._in_hand = job
        if self._afloat is not None:
            self._do_afloat(self._afloat, job)
        elif isinstance(job, LookJob):
            self._guarded(lambda: self._look(job), job)
        else:
            self._guarded(lambda: self._act(job), job)
        self._in_hand = None

    def _do_afloat(self, afloat: Afloat, job: Job) -> None:
        try:
            afloat.do(job)
        except RefusedError as error:
            self._hand(afloat.stored, refusal=str(error))
        except Exception as error:
            self._blame(error)

    def _look(self, job: LookJob) -> None:
        job.warm(self._ledger.stored.memory)
        turn = self._ledger.look(job)
        self._tell(picture=job.picture, raised=turn.raised)

    def _act(self, job: ActJob) -> None:
        self._ledger.act(job.deed, job.signs)
        self._tell(done=job.done, signs=job.signs)

    def _watch(self) -> None:
        if self._afloat is not None:
            if self._monotonic() >= self._retry_at:
                self._retry(self._afloat)
            return
        led, changed = self._ledger.stored.leads, self._ledger.refresh()
        leads = self._ledger.seek()
        wants_poll = changed and leads and self._ledger.hears_request()
        told = self._monotonic() - self._told_at < self._pace.tell
        if wants_poll or leads != led or (changed and (self._ledger.has_news or not told)):
            self._tell(wants_poll=wants_poll)
        if leads and self._ledger.due_in <= 0:
            self._ledger.beat()
        self._ledger.answer_roll()

    def _retry(self, afloat: Afloat) -> None:
        self._retry_at = self._monotonic() + self._pace.retry
        self._ledger.refresh()
        self._ledger.seek()
        done = "what waited for the store is kept now" if afloat.owed.acts else ""
        refusal = afloat.settle(self._ledger, self._blame)
        self._ledger.refresh()
        self._afloat, self._trouble = None, ""
        self._tell(refusal=refusal, done=done)

    def _guarded(self, step: Callable[[], None], job: Job | None = None) -> None:
        """Do a step; whatever goes wrong with the store, the watch goes on."""
        began, mended, outdated = self._monotonic(), False, False
        while True:
            try:
                step()
            except RefusedError as error:
                self._tell(refusal=str(error))
            except OutdatedError:
                self._ledger.forget()
                self._guarded(self._begin)
                # Another board took over, and left again or put a new file there.
                if job is not None and not outdated and self._is_on_its_own:
                    outdated = True
                    continue
            except Exception as error:
                kind = mishap(error)
                if kind is Mishap.BUSY and self._waits(began):
                    continue
                if kind is Mishap.CORRUPT and not mended:
                    mended = self._mend()
                    continue
                self._give_up(error, kind, job)
            return

    @property
    def _is_on_its_own(self) -> bool:
        return self._afloat is not None or self._ledger.stored.leads

    def _mend(self) -> bool:
        with suppress(OSError, sqlite3.Error):
            self._database.move_aside()
            self._news = self._database.moved
            self._ledger.forget()
            self._retry_at = 0.0
        return True

    def _waits(self, began: float) -> bool:
        """Wait a moment for a store that is locked; False once that is no use any longer."""
        waited = self._monotonic() - began
        if self._inbox.ending.is_set() or self._afloat or waited >= self._pace.patience:
            return False
        if not self._begun and self._ledger.has_read:
            # Reading goes on: an officer who comes to a locked store sees the watch as it stands.
            self._tell()
        self._inbox.ending.wait(self._pace.pause)
        return True

    def _give_up(self, error: Exception, kind: Mishap, job: Job | None) -> None:
        if kind is Mishap.FAULT and job is not None:
            self._blame(error)
            self._tell()
            return
        said, self._trouble = self._trouble, mishap_words(error, self._database.path)
        pause = self._pace.again if kind is Mishap.BUSY else self._pace.retry
        self._retry_at = self._monotonic() + pause
        if self._afloat is None:
            self._afloat = Afloat(self._known(error, kind), self._hand)
        elif job is None and said != self._trouble:
            self._hand(self._afloat.stored)
        self._afloat.closed = str(error) if isinstance(error, StoreRefusedError) else ""
        if job is not None:
            self._do_afloat(self._afloat, job)

    def _known(self, error: Exception, kind: Mishap) -> Stored:
        """Return the watch as this board knows it, at the least as its folder can be read."""
        read, trusted = None, not isinstance(error, StoreRefusedError)
        if kind is Mishap.UNUSABLE and trusted and not self._ledger.has_read:
            read = read_watch(self._database.path.parent)
        return replace(read or self._ledger.handed_out(), leads=True)

    def _blame(self, error: Exception) -> None:
        self._fault = f"a look or an act was given up: {fault_words(error)}"

    def _tell(self, **told: Any) -> None:
        news, self._news = self._news, ""
        self._hand(self._ledger.handed_out(), **({"done": news} if news else {}) | told)

    def _hand(self, stored: Stored, **told: Any) -> None:
        self._begun, self._told_at = True, self._monotonic()
        notes = (*self._database.notes, *filter(None, [self._fault]))
        try:
            self._deliver(replace(stored, trouble=self._trouble, notes=notes, **told))
        except Exception as error:
            # What is written is written, whether or not the board can show it.
            self._blame(error)
