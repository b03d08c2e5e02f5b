"""One board's watch: it takes what comes, and answers with a scene of any moment."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace

from dashboard.board.availability import why_not
from dashboard.board.desk import Desk
from dashboard.board.dial import Dial
from dashboard.board.link import link_of
from dashboard.board.masthead import title_words
from dashboard.board.notice import notices
from dashboard.board.place import Place
from dashboard.board.scene import Hold, Scene
from dashboard.board.snapshot import place_text
from dashboard.config.settings import Config
from dashboard.contract.indicators import Level
from dashboard.contract.text import clean
from dashboard.feed.outcome import Outcome, Polled
from dashboard.feed.poller import Poller
from dashboard.session.comparer import Comparer, Wanted
from dashboard.session.keeping import Keeping
from dashboard.session.leap import Leap
from dashboard.session.looking import Looking
from dashboard.session.lookout import Lookout, Now
from dashboard.session.lookup import Lookup
from dashboard.session.paging import Paging
from dashboard.session.reading import Reading
from dashboard.session.replay.replayed import Found
from dashboard.session.ringing import Bell
from dashboard.session.scenery import replay_scene
from dashboard.session.showing import Showing
from dashboard.session.state import Effects, Known, State
from dashboard.session.taking import Taking
from dashboard.store.archive import Archive
from dashboard.store.documents import Clock
from dashboard.store.site import watch_folder
from dashboard.store.stored import ActJob, Stored
from dashboard.store.tables import Body
from dashboard.watch.acts import Deed
from dashboard.watch.changes.since import Recalled
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.log.entry import Entry, Kind, Officer
from dashboard.watch.memory import Key, Memory, Turn
from dashboard.watch.situation import Situation
from widgets.pages import Chrome, Detail, Page


class Session:
    """One board's watch."""

    def __init__(
        self,
        poller: Poller,
        feed: FeedWatch,
        desk: Desk,
        config: Config,
        now: Now,
        keeper: Keeping,
        login: str,
        steady: Callable[[], float] | None = None,
        reading: Reading | None = None,
    ) -> None:
        """Take where documents come from, who keeps the watch, whose board it is, both clocks.

        A `reading` that is the poller's too knows what that has read.
        """
        self.poller = poller
        self.keeper = keeper
        self._desk, self._paging = desk, Paging(desk)
        self._now = now
        self._config = config
        as_of = config.time.as_of_feed or feed.built_in
        self._lookout = Lookout(config, now, as_of=as_of)
        self._bell = Bell(config.alarms.ring_again)
        self._reading = reading or Reading(config)
        archive = Archive(watch_folder(config), Clock.of(as_of=as_of))
        self.comparer = Comparer(Lookup(archive, self._reading.documents, self._lookout.picture))
        self._taking = Taking(self.comparer.recall)
        self._leap, self._looking = Leap(now, steady), Looking(self._lookout, keeper, now)
        self.showing = Showing(config, now, self._lookout, self.comparer, self._paging.expect)
        officer, local = Officer(clean(login), clean(config.state.officer)), config.time.local_first
        self.state = State(feed, Stored(Memory(), leads=False), officer, local=local)
        poller.let(False)

    def known(self, stored: Stored) -> Known:
        """Return what the store told with its documents read and its board drawn once.

        Slow, and for one thread beside the loop.
        """
        taken = self._taking.recalled(stored.memory, stored.history)
        known = replace(self._reading.known(stored), taken=taken)
        self.showing.rehearse(self.state.told(known, self._lookout.picture))
        return known

    def recall(self, wanted: Wanted) -> Recalled:
        """Look a baseline up and draw the board beside it; slow, and for any thread."""
        recalled = self.comparer.recall(wanted)
        self.showing.draw(self.state, recalled)
        return recalled

    def receive(self, event: Outcome | Known | Recalled | Found) -> Effects:
        """Take an event: of a poll, what the store keeps now or kept once, or a past time."""
        if isinstance(event, Known):
            return self._take(event)
        if isinstance(event, Recalled):
            self.comparer.take(event)
            return Effects()
        if isinstance(event, Found):
            replay = event.replayed or self.state.replay
            self.state = replace(self.state, replay=replay, arrived=event)
            return Effects(event.said)
        if self.state.stored.leads:
            self._polled(event)
        return Effects()

    def tick(self) -> Effects:
        """Let time pass: a hold ends, levels and alarms follow the clock, a jump is logged."""
        hold = self.state.hold
        if hold is not None and self._now() - hold.since >= self._config.board.hold:
            self.state = replace(self.state, hold=None)
        leapt = self._leap.deed()
        if self.state.stored.leads:
            if leapt is not None:
                self.poller.poll_now()
                self.act(leapt, "")
            self._looking.tick(self.state)
        return Effects(rings=self._bell.due(self.state.memory, self._now()))

    def act(self, deed: Deed, done: str, signs: Officer | None = None) -> None:
        """Have an officer's deed done, and who `signs` from then on; the store tells of it."""
        self.keeper.act(ActJob(deed, done, self._now(), signs))

    def notices(self, raised: Iterable[Key]) -> list[str]:
        """Return what the desk's program is told of new alarms, one JSON object each."""
        least, scene = Level(self._config.alarms.notify_from), self.present
        return [] if scene is None else notices(raised, least, scene)

    def log_failure(self, why: str) -> None:
        """Log that the desk's program failed."""
        entry = Entry(Kind.AUTO, self.dial.now, f"not notified: {why}", "notify")
        self.act(lambda memory: Turn(memory, (entry,)), f"not notified: {why}")

    def title(self) -> str:
        """Return what the terminal's title says of the alarms, fixed words and a count."""
        scene = self.present
        return "" if scene is None else title_words(scene)

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

    def go_live(self) -> None:
        """End a replay."""
        self.state = replace(self.state, replay=None)

    def poll_now(self) -> bool:
        """Ask the feed at once; returns False within two seconds of the last time."""
        if self.state.stored.leads:
            return self.poller.poll_now()
        self.keeper.ask_poll()
        return True

    @property
    def dial(self) -> Dial:
        """Return the clock the board is read by."""
        return self.showing.dial(self.state)

    @property
    def situation(self) -> Situation | None:
        """Return how everything stands at this moment; None before the first document."""
        return self.showing.situation(self.state)

    @property
    def scene(self) -> Scene | None:
        """Return what the board shows, live or replayed; None before the first document."""
        present, replayed = self.present, self.state.replay
        if present is None or replayed is None:
            return present
        return replay_scene(replayed, present)

    @property
    def present(self) -> Scene | None:
        """Return the live board, which goes on under a replay; None before the first document."""
        return self.showing.live(self.state)

    def show(self, place: str, words: str) -> tuple[Chrome, Page]:
        """Return what stands on the screen at an address, a list filtered by `words`."""
        at, scene, feed = Place.parse(place), self.scene, self.state.feed
        page = self._paging.page(at, clean(words), scene, feed)
        return self._desk.chrome(at, scene, feed, self.dial), page

    def preview(self, place: str) -> Detail | None:
        """Return what a row holds; None where it leads to no page of the feed."""
        scene = self.scene
        return None if scene is None or ":" not in place else self._paging.preview(place, scene)

    def refusal(self, command: str, place: str) -> str:
        """Return why a command cannot act at an address now; empty where it can."""
        return why_not(command, Place.parse(place), self.scene)

    def text(self, place: str) -> str | None:
        """Return a view as plain text with its sources; None before the first document."""
        scene = self.scene
        return None if scene is None else place_text(Place.parse(place), scene)

    def link(self, place: str) -> str | None:
        """Return the link of a source, or of a record's first source that has one."""
        scene = self.scene
        return None if scene is None or ":" not in place else link_of(Place.parse(place), scene)

    def _polled(self, outcome: Outcome) -> None:
        self.state = replace(self.state, feed=self.state.feed.after(outcome))
        if not isinstance(outcome, Polled):
            self._looking.look(self.state)
            return
        document, digest = outcome.document, hashlib.sha256(outcome.body).hexdigest()
        seen = self._lookout.picture(self.state.seen, document, outcome.at)
        self.state = replace(self.state, seen=seen, digest=digest)
        self._looking.look(self.state, Body(digest, outcome.body, document.head.as_of, outcome.at))

    def _take(self, known: Known) -> Effects:
        stored, before = known.stored, self.state
        self.state = before.told(known, self._lookout.picture)
        picture, looked_at = self.state.picture, self.state.looked
        if picture is not None and before.begins_anew(known):
            # What this board took in last may never have become part of the watch.
            self.poller.resume(picture.latest.head, bytes.fromhex(self.state.digest))
        self.poller.let(stored.leads)
        if stored.wants_poll:
            self.poller.poll_now()
        rings = self._bell.after(before.memory, stored.memory, self._now(), begun=before.looked)
        if not looked_at:
            # The clock has gone on since the last board stopped, whether or not the feed answers.
            self._looking.look(self.state)
        if (deed := self.comparer.arrival(self.state, self.dial.now)) is not None:
            self.act(deed, "")
        said = f"not done: {stored.refusal}" if stored.refusal else stored.done
        return Effects(said, rings, stored.raised)
