"""What a session knows."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.board.scene import Hold
from dashboard.contract.feed import Document
from dashboard.session.replay.replayed import Replayed
from dashboard.store.stored import Stored
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
    replay: Replayed | None = None
    """The past time that is shown; None of a live board."""

    @property
    def memory(self) -> Memory:
        """What the watch remembers."""
        return self.stored.memory


@dataclass(frozen=True, slots=True)
class Known:
    """What the store told, its documents read."""

    stored: Stored
    documents: tuple[Document, ...] = ()
    """Oldest first."""
    digest: str = ""
    """SHA-256 of the newest of them, hexadecimal."""


@dataclass(frozen=True, slots=True)
class Effects:
    """What an event asks of the terminal."""

    said: str = ""
    """A sentence for the officer."""
    rings: bool = False
    raised: tuple[Key, ...] = ()
    """New alarms of this board's own look, to be told to the desk's program."""
