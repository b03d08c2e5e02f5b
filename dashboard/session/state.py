"""What a session knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.board.read_back import ReadBack
from dashboard.board.scene import Hold
from dashboard.contract.feed import Document
from dashboard.feed.outcome import FeedState
from dashboard.session.replay.replayed import Found, Replayed
from dashboard.store.stored import Stored
from dashboard.watch.changes.since import Recalled
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.log.entry import Officer
from dashboard.watch.memory import Key, Memory
from dashboard.watch.picture import Picture


@dataclass(frozen=True, slots=True)
class State:
    """What the session knows at one moment."""

    feed: FeedWatch
    stored: Stored
    officer: Officer
    picture: Picture | None = None
    """What is shown: what the watch has looked at."""
    seen: Picture | None = None
    """What came last; it is shown once the store has told of its look."""
    digest: str = ""
    """SHA-256 of the newest document of that, hexadecimal."""
    hold: Hold | None = None
    local: bool = False
    looked: bool = False
    """Whether the watch was looked at since this board began."""
    taken: Recalled | None = None
    """What was held when the watch was taken over."""
    read_back: ReadBack | None = None
    """The hand-over that is on its way at this board."""
    replay: Replayed | None = None
    """The past time that is shown; None of a live board."""
    arrived: Found | None = None
    """What came of the last wish for a past time."""

    @property
    def speaks(self) -> bool:
        """Whether there is a document to show, or word that none is to be had."""
        return self.picture is not None or self.feed.state is not FeedState.OK

    @property
    def memory(self) -> Memory:
        """What the watch remembers."""
        return self.stored.memory

    def begins_anew(self, known: Known) -> bool:
        """Tell whether what came last to this board is not what is built on."""
        return bool(known.documents) or not (self.stored.leads and known.stored.leads)

    def told(
        self, known: Known, pictured: Callable[[Picture | None, Document, datetime], Picture]
    ) -> State:
        """Return what the session knows once the store has told what it keeps."""
        stored = known.stored
        picture = stored.picture or self.picture
        for document, came_at in known.documents:
            picture = pictured(picture, document, came_at)
        led = self.stored.leads and stored.leads
        return replace(
            self,
            feed=self.feed if stored.live is None or led else stored.live.feed,
            stored=stored,
            picture=picture,
            seen=picture if self.begins_anew(known) else self.seen,
            digest=known.digest if known.documents else self.digest,
            officer=stored.signs or self.officer,
            taken=known.taken,
            looked=self.looked or stored.picture is not None or not stored.leads,
        )


@dataclass(frozen=True, slots=True)
class Known:
    """What the store told, its documents read."""

    stored: Stored
    documents: tuple[tuple[Document, datetime], ...] = ()
    """Each with the time it came, oldest first."""
    digest: str = ""
    """SHA-256 of the newest of them, hexadecimal."""
    taken: Recalled | None = None
    """What was held when the watch was taken over; None where that cannot be told."""


@dataclass(frozen=True, slots=True)
class Effects:
    """What an event asks of the terminal."""

    said: str = ""
    """A sentence for the officer."""
    rings: bool = False
    raised: tuple[Key, ...] = ()
    """New alarms of this board's own look, to be told to the desk's program."""
