"""The Textual app: it takes messages to the session, and what the session says to the screen."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.screen import Screen

from dashboard.colours import TOKENS, chosen
from dashboard.config.settings import Config
from dashboard.deeds import Deeds, begin_deeds
from dashboard.exports import Where
from dashboard.health.gauges import Gauges
from dashboard.health.threads import MOST_NOTICES
from dashboard.lastboard.shown import HOLD, LastBoard
from dashboard.notify import run_notices
from dashboard.screens.floor import Floor
from dashboard.screens.keystrokes import Keystrokes
from dashboard.terminal.hold import Hold
from dashboard.terminal.terminal_app import TerminalApp
from dashboard.themes import THEMES
from dashboard.version import NAME
from widgets.glyphs import ASCII, UNICODE
from widgets.pages import Chrome, Detail, Page

if TYPE_CHECKING:
    from dashboard.feed.outcome import Outcome
    from dashboard.session.comparer import Wanted
    from dashboard.session.replay.replay_desk import ReplayDesk, Work
    from dashboard.session.replay.replayed import Found
    from dashboard.session.session import Session
    from dashboard.session.state import Effects, Known
    from dashboard.store.stored import Stored

TICK = 10.0
"""Seconds from one look at the clock to the next; the screen shows whole minutes."""
BOARD = "board:"
_PAST = "past"
"""The group of workers that read a past time: one at a time."""
_BASELINE = "baseline"
"""The group of workers that look up what is compared with: likewise."""
_NOTICES = "notices"


class EventCame(Message):
    """A poll has an outcome, what is remembered has changed, or a past time was read."""

    def __init__(self, event: Outcome | Known | Found) -> None:
        super().__init__()
        self.event = event


class Watchfloor(Keystrokes, TerminalApp, inherit_bindings=False):
    """The board of one officer; only its handlers change what the session knows."""

    CSS_PATH = "dashboard.tcss"
    TITLE = NAME

    def __init__(
        self,
        config: Config,
        now: Callable[[], datetime],
        leaving: Callable[[], None],
        logs: Callable[[BaseException], str],
        steady: Callable[[], float] | None = None,
        last: LastBoard | None = None,
        hold: Hold | None = None,
    ) -> None:
        """Take the settings, the clocks, who is told of the officer's end, and who logs faults.

        Where the last board is known already, and stands on a terminal that is held, so it stays.
        """
        super().__init__(logs, hold, is_ascii=config.screen.ascii)
        self.hold_keys()
        self.gauges = Gauges()
        self._config = config
        self._now = now
        self._steady = steady
        self._leaving = leaving
        self._session: Session | None = None
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = chosen(config.screen.theme, os.environ)
        self.set_keymap({name: ",".join(keys) for name, keys in config.keys.items()})
        self._floor = Floor(BOARD, ASCII if config.screen.ascii else UNICODE, self)
        self._last = last or LastBoard(config, now)
        self._deeds: Deeds | None = None
        self._replays: ReplayDesk | None = None

    def get_default_screen(self) -> Screen[None]:
        """Return the one screen."""
        return self._floor

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our tokens, so that no theme leaves one undefined."""
        return dict(TOKENS)

    def on_ready(self) -> None:
        """Begin to watch once the first frame is drawn."""
        self.run_worker(self._watch(), name="watch", exit_on_error=True)

    async def _watch(self) -> None:
        # The reader and the HTTP library are imported only now, so that they delay no first paint.
        session = await asyncio.to_thread(self._begun)
        from dashboard.start import start_replays

        where = Where(self._config.state.folder, self._now, os.environ)
        self._replays = start_replays(self._config, session, self._apart)
        self._deeds = begin_deeds(session, self._replays, self._floor, self, where)
        self._session = session
        self.set_interval(TICK, self._tick)
        self.set_timer(HOLD, self.take_keys)
        self._floor.refresh_page()
        session.keeper.start(self._store_tells)
        async for outcome in session.poller.outcomes():
            self.post_message(EventCame(outcome))

    def _begun(self) -> Session:
        from dashboard.health.watched import watched_session

        return watched_session(
            self._config, self._now, self._steady, self.gauges, lambda: self.written
        )

    def _store_tells(self, stored: Stored) -> None:
        # In the keeper's own thread, where reading a document holds up nobody.
        if self._session is not None:
            self.post_message(EventCame(self._session.known(stored)))
            self._session.showing.foresee()

    def say(self, sentence: str) -> None:
        """Put a sentence in the key line until the next key."""
        self._floor.say(sentence)

    def finish(self, *, hurried: bool = False) -> str:
        """Let the watch be written to its end; returns what never was, empty where all was."""
        if self._session is None:
            return ""
        if not hurried and (keep := self._last.take(self._session)) is not None:
            keep()
        return self._session.keeper.stop(hurried=hurried)

    def leave(self) -> None:
        """End the program, all being well."""
        self._leaving()
        self.exit(0)

    @on(EventCame)
    def _event_came(self, message: EventCame) -> None:
        if self._session is not None:
            self._after(self._session, self._session.receive(message.event))
            if self._session.state.speaks:
                self.take_keys()

    def _apart(self, work: Work | None) -> None:
        """Read a past time in a thread; another wish, or going live, gives up the one before."""
        self.workers.cancel_group(self, _PAST)
        if work is not None:
            self.run_worker(self._read(work), group=_PAST, exit_on_error=True)

    async def _read(self, work: Work) -> None:
        self.post_message(EventCame(await asyncio.to_thread(work)))

    def _tick(self) -> None:
        if self._session is not None:
            self._after(self._session, self._session.tick())
            if self._last.due() and (keep := self._last.take(self._session)) is not None:
                self.run_worker(asyncio.to_thread(keep), exit_on_error=False)

    def _after(self, session: Session, effects: Effects) -> None:
        """Show what an event changed, and do what it asks of the terminal."""
        said = effects.said
        if self._replays is not None:
            said = self._replays.catch_up() or said
        began = time.monotonic()
        self._floor.refresh_page()
        self._floor.call_after_refresh(lambda: self.gauges.paint.take(time.monotonic() - began))
        if said:
            self._floor.say(said)
        if effects.rings and self._config.screen.bell:
            self.bell()
        if effects.raised and self._config.alarms.command:
            self._tell(session, session.notices(effects.raised))
        words = " ".join(filter(None, (self.TITLE, session.title())))
        if words != self.window_title:
            self.retitle(words)

    def _tell(self, session: Session, notices: Sequence[str]) -> None:
        if sum(one.group == _NOTICES for one in self.workers) >= MOST_NOTICES:
            session.log_failure(f"{MOST_NOTICES} programs told before are not done yet")
            return
        alarms = self._config.alarms
        patience = alarms.patience.total_seconds()
        telling = run_notices(alarms.command, notices, patience, session.log_failure)
        self.run_worker(telling, group=_NOTICES, exit_on_error=False)

    def page(self, place: str, words: str) -> tuple[Chrome, Page] | None:
        """Return what stands at an address; None before the session has started."""
        last = self._last.page(place, self._session)
        if last is not None or self._session is None:
            return last
        wanted = self._session.comparer.wanted(self._session.state)
        if wanted is not None:
            looking = self._recall(self._session, wanted)
            self.run_worker(looking, group=_BASELINE, exclusive=True, exit_on_error=False)
        return self._session.show(place, words)

    async def _recall(self, session: Session, wanted: Wanted) -> None:
        # What a baseline held is read from the store beside the loop, which never waits for it.
        recalled = await asyncio.to_thread(session.recall, wanted)
        self._after(session, session.receive(recalled))

    def preview(self, key: str) -> Detail | None:
        """Return what a row holds, None where it leads to no page."""
        return None if self._session is None else self._session.preview(key)

    def command(self, name: str, place: str, selected: str) -> None:
        """Do a command; before the session has started only leaving is possible."""
        if self._deeds is not None:
            self._deeds.command(name, place, selected)
        elif name in ("quit", "interrupt"):
            self.leave()

    def typed(self, purpose: str, words: str) -> None:
        """Follow the text of a prompt."""
        if self._deeds is not None:
            self._deeds.typed(purpose, words)

    def answered(self, purpose: str, words: str) -> None:
        """Do what Enter said it would, with the words typed."""
        if self._deeds is not None:
            self._deeds.answered(purpose, words)

    def cycled(self, purpose: str, words: str) -> None:
        """Go on to what Tab asks next."""
        if self._deeds is not None:
            self._deeds.cycled(purpose, words)

    def dismissed(self, purpose: str) -> None:
        """Leave all as it was before a prompt."""
        if self._deeds is not None:
            self._deeds.dismissed(purpose)
