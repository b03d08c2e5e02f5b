"""Event and state in, state and views out: the one place where both meet."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.board.availability import why_not
from dashboard.board.desk import Desk
from dashboard.board.dial import Dial
from dashboard.board.link import link_of
from dashboard.board.page import preview
from dashboard.board.place import Place
from dashboard.board.prompts import accept_prompt, filter_prompt, link_prompt, quit_prompt
from dashboard.board.purpose import Purpose
from dashboard.board.scene import Hold, Scene
from dashboard.board.snapshot import place_text
from dashboard.config.settings import Config
from dashboard.feed.outcome import Outcome, Polled
from dashboard.feed.poller import Poller
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.picture import Picture
from widgets.pages import Chrome, Detail, Page, Prompt

Now = Callable[[], datetime]
"""Returns the time, aware and in UTC."""


@dataclass(frozen=True, slots=True)
class State:
    """What the session knows."""

    feed: FeedWatch
    picture: Picture | None = None
    hold: Hold | None = None
    local: bool = False


class Session:
    """One board's watch: it polls, takes what comes, and answers with a scene of any moment."""

    def __init__(
        self, poller: Poller, feed: FeedWatch, desk: Desk, config: Config, now: Now
    ) -> None:
        self._poller = poller
        self._desk = desk
        self._now = now
        self._hold_for = config.board.hold
        self._tile_ids = config.board.tiles
        self._zone = config.time.local or now().astimezone().tzinfo
        self._as_of = config.time.as_of_feed or feed.built_in
        self.state = State(feed, local=config.time.local_first)

    async def outcomes(self) -> AsyncIterator[Outcome]:
        """Yield what becomes of each poll, for as long as the session lives."""
        async for outcome in self._poller.outcomes():
            yield outcome

    def receive(self, outcome: Outcome) -> None:
        """Take the outcome of a poll: a document, the word that nothing changed, a failure."""
        feed = self.state.feed.after(outcome)
        picture = self.state.picture
        if isinstance(outcome, Polled):
            document = outcome.document
            picture = Picture.of(document) if picture is None else picture.after(document)
        self.state = replace(self.state, feed=feed, picture=picture)

    def tick(self) -> None:
        """Let time pass: a hold ends by itself."""
        hold = self.state.hold
        if hold is not None and self._now() - hold.since >= self._hold_for:
            self.state = replace(self.state, hold=None)

    def toggle_hold(self) -> bool:
        """Hold the panels as they are, or let them go on; returns whether they are held."""
        if self.state.picture is None:
            return False
        held = self.state.hold is None
        hold = Hold(self._now(), self.state.picture) if held else None
        self.state = replace(self.state, hold=hold)
        return held

    def toggle_clock(self) -> None:
        """Show times in local time, or in Zulu again."""
        self.state = replace(self.state, local=not self.state.local)

    def poll_now(self) -> bool:
        """Ask the feed at once; returns False within two seconds of the last time."""
        return self._poller.poll_now()

    def accept_older(self) -> None:
        """Take the older document the feed holds to."""
        self._poller.accept()

    @property
    def went_back(self) -> bool:
        """Tell whether the feed holds to an older document that could be accepted."""
        return self.state.feed.went_back

    @property
    def dial(self) -> Dial:
        """Return the clock the board is read by."""
        zone = self._zone if self.state.local else None
        picture, wall = self.state.picture, self._now()
        if self._as_of and picture is not None:
            return Dial(picture.latest.head.as_of, wall, zone)
        return Dial(wall, wall, zone)

    @property
    def scene(self) -> Scene | None:
        """Return this moment of the board; None before the first document."""
        if self.state.picture is None:
            return None
        dial = self.dial
        return Scene(
            now=dial.now,
            wall=dial.wall,
            zone=dial.zone,
            picture=self.state.picture,
            feed=self.state.feed,
            as_of=self._as_of,
            hold=self.state.hold,
            tile_ids=self._tile_ids,
        )

    def show(self, place: str, words: str) -> tuple[Chrome, Page]:
        """Return what stands on the screen at an address, a list filtered by `words`."""
        at, scene, feed = Place.parse(place), self.scene, self.state.feed
        page = self._desk.page(at, words, scene, feed)
        return self._desk.chrome(at, scene, feed, self.dial), page

    def preview(self, place: str) -> Detail | None:
        """Return what a row holds; None where it leads to no page of the feed."""
        scene = self.scene
        return None if scene is None or ":" not in place else preview(place, scene)

    def refusal(self, command: str, place: str) -> str:
        """Return why a command cannot act at an address now; empty where it can."""
        return why_not(command, Place.parse(place), self.scene)

    def ask_words(self, purpose: Purpose, place: str, words: str) -> Prompt:
        """Ask for the words a list is filtered by, which are `words` so far."""
        _, page = self.show(place, words)
        return filter_prompt(purpose, page, words)

    def ask_quit(self) -> Prompt:
        """Ask whether to end."""
        return quit_prompt(self.scene)

    def ask_accept(self) -> Prompt:
        """Ask whether to take the older document the feed holds to."""
        return accept_prompt(self.state.feed)

    def ask_link(self, link: str, local: bool) -> Prompt:
        """Show a link, and ask whether to open it where there is a local desktop."""
        return link_prompt(link, local)

    def text(self, place: str) -> str | None:
        """Return a view as plain text with its sources; None before the first document."""
        scene = self.scene
        return None if scene is None else place_text(Place.parse(place), scene)

    def link(self, place: str) -> str | None:
        """Return the link of a source, or of a record's first source that has one."""
        scene = self.scene
        return None if scene is None else link_of(Place.parse(place), scene)
