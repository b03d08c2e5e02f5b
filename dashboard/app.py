"""The Textual app: it takes messages to the session, and what the session says to the screen."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual import on
from textual.app import App
from textual.filter import LineFilter, Monochrome
from textual.message import Message
from textual.screen import Screen

from dashboard.config.settings import Config
from dashboard.deeds import Deeds, begin_deeds
from dashboard.exports import Where
from dashboard.notify import run_notices
from dashboard.screens.floor import Floor
from dashboard.terminal.control import repaint_when_continued, retitle
from dashboard.terminal.driver import TerminalDriver
from dashboard.terminal.guard import Guard
from dashboard.terminal.line_filter import REPLACEMENT, HostileText
from dashboard.terminal.title import WindowTitle
from dashboard.themes import THEMES, TOKENS, chosen
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


class EventCame(Message):
    """A poll has an outcome, what is remembered has changed, or a past time was read."""

    def __init__(self, event: Outcome | Known | Found) -> None:
        super().__init__()
        self.event = event


class Watchfloor(App[int], inherit_bindings=False):
    """The board of one officer; only its handlers change what the session knows."""

    CSS_PATH = "dashboard.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "watchfloor"

    def __init__(
        self, config: Config, now: Callable[[], datetime], leaving: Callable[[], None]
    ) -> None:
        """Take the settings, the clock, and who is told that the officer ends the board."""
        super().__init__(driver_class=TerminalDriver)
        self._config = config
        self._now = now
        self._leaving = leaving
        self._session: Session | None = None
        self._hostile = HostileText("?" if config.screen.ascii else REPLACEMENT)
        self.animation_level = "none"
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = chosen(config.screen.theme, os.environ)
        self.set_keymap({name: ",".join(keys) for name, keys in config.keys.items()})
        self._floor = Floor(BOARD, ASCII if config.screen.ascii else UNICODE, self)
        self._deeds: Deeds | None = None
        self._replays: ReplayDesk | None = None
        self._words = ""
        self._loop: asyncio.AbstractEventLoop | None = None

    def get_default_screen(self) -> Screen[None]:
        """Return the one screen."""
        return self._floor

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our tokens, so that no theme leaves one undefined."""
        return dict(TOKENS)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters, but for greys in the place of no colour, and our last one."""
        # Under NO_COLOR our own theme has no colour; Textual's filter would turn it into greys.
        kept = [one for one in super().get_line_filters() if not isinstance(one, Monochrome)]
        return [*kept, self._hostile]

    def on_ready(self) -> None:
        """Begin to watch once the first frame is drawn."""
        self._loop = asyncio.get_running_loop()
        if threading.current_thread() is threading.main_thread():
            repaint_when_continued(self, self._loop)
        self.run_worker(self._watch(), name="watch", exit_on_error=True)

    async def _watch(self) -> None:
        # The reader and the HTTP library are imported only now, so that they delay no first paint.
        session = await asyncio.to_thread(_session, self._config, self._now)
        where = Where(self._config.state.folder, self._now, os.environ)
        self._replays = _replay_desk(self._config, session, self._apart)
        self._deeds = begin_deeds(session, self._replays, self._floor, self, where)
        self._session = session
        self.set_interval(TICK, self._tick)
        self._floor.refresh_page()
        session.keeper.start(self._store_tells)
        async for outcome in session.outcomes():
            self.post_message(EventCame(outcome))

    def _store_tells(self, stored: Stored) -> None:
        # In the keeper's own thread, where reading a document holds up nobody.
        if self._session is not None:
            self.post_message(EventCame(self._session.known(stored)))

    def finish(self) -> str:
        """Let the watch be written to its end; returns what never was, empty where all was."""
        return "" if self._session is None else self._session.keeper.stop()

    def leave(self) -> None:
        """End the program, all being well."""
        self._leaving()
        self.exit(0)

    def end(self, status: int) -> None:
        """End the program from another thread; before the loop runs nothing is to be done."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.exit, status)

    @on(EventCame)
    def _event_came(self, message: EventCame) -> None:
        if self._session is not None:
            self._after(self._session, self._session.receive(message.event))

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

    def _after(self, session: Session, effects: Effects) -> None:
        """Show what an event changed, and do what it asks of the terminal."""
        said = effects.said
        if self._replays is not None:
            said = self._replays.catch_up() or said
        self._floor.refresh_page()
        if said:
            self._floor.say(said)
        if effects.rings and self._config.screen.bell:
            self.bell()
        if effects.raised and self._config.alarms.command:
            notices = session.notices(effects.raised)
            self.run_worker(self._notify(session, notices), exit_on_error=False)
        words = session.title()
        if words != self._words:
            self._words = words
            retitle(self, " ".join(filter(None, (self.TITLE, words))))

    async def _notify(self, session: Session, notices: Sequence[str]) -> None:
        alarms = self._config.alarms
        patience = alarms.patience.total_seconds()
        await run_notices(alarms.command, notices, patience, session.log_failure)

    def page(self, place: str, words: str) -> tuple[Chrome, Page] | None:
        """Return what stands at an address; None before the session has started."""
        if self._session is None:
            return None
        wanted = self._session.comparer.wanted(self._session.state)
        if wanted is not None:
            self.run_worker(self._recall(self._session, wanted), exit_on_error=False)
        return self._session.show(place, words)

    async def _recall(self, session: Session, wanted: Wanted) -> None:
        # What a baseline held is read from the store beside the loop, which never waits for it.
        recalled = await asyncio.to_thread(session.comparer.recall, wanted)
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


def run(config: Config, say: Callable[[str], None]) -> int:
    """Run the board until the officer ends it; returns the exit status.

    What was never written of the watch is said once the terminal is clean.
    """
    guard = Guard(lambda status: app.end(status))
    app = Watchfloor(config, lambda: datetime.now(UTC), guard.leave)
    with guard, WindowTitle(app.TITLE):
        status = app.run(mouse=False)
        lost = app.finish()
    if lost:
        say(lost)
    return app.return_code or 0 if status is None else status


def _session(config: Config, now: Callable[[], datetime]) -> Session:
    from dashboard.start import start_session

    return start_session(config, now)


def _replay_desk(
    config: Config, session: Session, apart: Callable[[Work | None], None]
) -> ReplayDesk:
    from dashboard.start import start_replays

    return start_replays(config, session, apart)
