"""What the board is drawn from: what the watch holds, how its feed stands, and the time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.board.dial import Dial
from dashboard.board.ref import refs
from dashboard.contract.feed import Document
from dashboard.contract.indicators import Indicator
from dashboard.contract.strikes import Tally
from dashboard.watch.changes.comparison import Changes, compared
from dashboard.watch.changes.since import Recalled, Since
from dashboard.watch.changes.snapshot import Snapshot
from dashboard.watch.counting import Reckoning
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.history import History
from dashboard.watch.log.entry import Officer
from dashboard.watch.log.logged import Logged
from dashboard.watch.measures.claims import links
from dashboard.watch.memory import Key
from dashboard.watch.once import Recalling, once
from dashboard.watch.picture import Picture
from dashboard.watch.post import Post
from dashboard.watch.replay.mode import Mode
from dashboard.watch.situation import Situation

if TYPE_CHECKING:
    from dashboard.board.read_back import ReadBack

TILES = 4


@dataclass(frozen=True, slots=True)
class Hold:
    """The panels stand still, so that an officer can read a moving board."""

    since: datetime
    picture: Picture
    """What the panels go on showing."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What of a past time was not kept and had to be reconstructed."""

    documents: bool = False
    """From the oldest document that is kept, by what it says was reported by then."""
    levels: bool = False
    """Levels and alarms, by the rules of today."""

    @property
    def words(self) -> str:
        """Return what is to be said of it; empty where all is as it was kept."""
        if self.documents and self.levels:
            return "reconstructed"
        if self.documents:
            return "documents reconstructed"
        return "levels reconstructed" if self.levels else ""


@dataclass(frozen=True)
class Replay:
    """The board stands at a past time, `now` being that time."""

    mode: Mode
    present: Scene
    """The board as it is meanwhile: its alarms and its feed are told on every screen."""
    rebuilt: Rebuilt = Rebuilt()
    kept_from: datetime | None = None
    """The time of the oldest document kept; None where none is."""


@dataclass(frozen=True, kw_only=True)
class Scene(Dial, Recalling):
    """One moment of the board; equal scenes draw equal boards."""

    picture: Picture
    feed: FeedWatch
    situation: Situation
    """How every indicator and every alarm stands, live while panels are held."""
    history: History = field(default_factory=History)
    """The levels of the past, as far as they are read back."""
    log: tuple[Logged, ...] = ()
    """The newest entries of the watch log, oldest first."""
    officer: Officer = field(default_factory=lambda: Officer(""))
    """Who sits at this board."""
    trouble: str = ""
    """What is wrong with the store, in a sentence."""
    leader: str = ""
    """The login of the board that leads; empty where it is this one."""
    notes: tuple[str, ...] = ()
    """What is worth knowing of the store."""
    others: tuple[Post, ...] = ()
    """The other boards on this watch, dead ones among them."""
    taken: Recalled | None = None
    """What was held when the watch was taken over, as far as it was looked up."""
    read_back: ReadBack | None = None
    """The hand-over that is on its way at this board."""
    as_of: bool = False
    """Whether `now` is the document's own as_of and stands still."""
    hold: Hold | None = None
    since: Since | None = None
    """What is compared with; None where nothing is, as in one look without a board."""
    replay: Replay | None = None
    """What is replayed; None of a live board."""
    tile_ids: tuple[str, ...] = ()
    """Ids of the indicators to show; empty for the first four of the feed."""

    @property
    def held(self) -> Picture:
        """Return the picture the panels show; tiles and masthead stay live."""
        return self.picture if self.hold is None else self.hold.picture

    @property
    def shown(self) -> Document:
        """Return the document the panels show: the last good list of each panel."""
        return self.held.shown

    @property
    def knowledge(self) -> str:
        """Return whose knowledge is shown and of when, empty of a live board: lists go by it."""
        return "" if self.replay is None else f"{self.replay.mode.value} {self.now}"

    @property
    def present(self) -> Scene:
        """Return the live board: in a replay the one that goes on meanwhile."""
        return self if self.replay is None else self.replay.present

    @property
    def live(self) -> Scene:
        """Return the same moment with nothing held."""
        return self if self.hold is None else self._with_nothing_held

    @property
    def reckoning(self) -> Reckoning:
        """Return what counts of the document the panels show."""
        return self.held.reckoning(self.now)

    @property
    @once
    def changes(self) -> Changes | None:
        """Return what changed since the baseline in what the panels show; None until it is known.

        Levels are live, as the tiles are.
        """
        recalled = None if self.since is None else self.since.recalled
        if self.since is None or recalled is None or recalled.old is None:
            return None
        new = Snapshot(self.held, self.now)
        return compared(self.since.found, recalled.old, new, self.history)

    @cached_property
    def _with_nothing_held(self) -> Scene:
        return replace(self, hold=None)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Return all indicators of the feed."""
        return self.picture.shown.indicators.records

    @property
    @once
    def tiles(self) -> tuple[Indicator, ...]:
        """Return the indicators on the tiles: those set, else the first four of the feed."""
        if not self.tile_ids:
            return self.indicators[:TILES]
        by_id = {indicator.id: indicator for indicator in self.indicators}
        return tuple(by_id[name] for name in self.tile_ids[:TILES] if name in by_id)

    def number(self, indicator: str) -> str:
        """Return the number of an indicator in the feed, its id where it is gone from it."""
        return self.situation.number(indicator)

    def item(self, key: Key) -> str:
        """Return an alarm as the log names it, `3 HP-3`."""
        return f"{self.number(key[0])} {key[1]}"

    def title(self, indicator: str) -> str:
        """Return the title of an indicator, its id where it is gone from the feed."""
        found = self.situation.by_id.get(indicator)
        return indicator if found is None else found.indicator.title

    def indicators_of(self, tally: Tally) -> tuple[str, ...]:
        """Return the ids of the indicators that link to a tally or to a claim of it."""
        return tuple(one.id for one in self.indicators if links(one, tally))

    def refs(self, ids: Iterable[str] | None) -> tuple[str, ...]:
        """Return references as they stand at the edge of a line."""
        return refs(ids, self.shown.sources_by_id)
