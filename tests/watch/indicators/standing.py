"""How one indicator of a small document stands, without anything remembered, then looked at."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dashboard.contract.indicators import Indicator, Level
from dashboard.watch.indicators.confidence import Confidence, confidence
from dashboard.watch.indicators.judgement import Judgement, judge
from dashboard.watch.indicators.status import Status
from dashboard.watch.indicators.trend import Direction, direction
from tests.watch.alarms.looks import Watch
from tests.watch.documents import NOW, Json, document
from tests.watch.rules.asking import WATCHED, ground, shipped

DOUBTED: Json = {"standing": "disputed"}


@dataclass(frozen=True)
class Tile:
    """An indicator that links to some records, and what the feed says of it."""

    links: tuple[str, ...] = ()
    level: str | None = None
    """As the feed assesses it."""
    trend: str | None = None
    refs: tuple[str, ...] = ()
    expires_at: str | None = None

    @property
    def record(self) -> Json:
        stated = None if self.level is None else {"level": self.level, "trend": self.trend}
        return {
            "id": WATCHED,
            "title": "Tile",
            "question": "Q",
            "links": list(self.links),
            "refs": list(self.refs),
            "assessed": stated,
            "expires_at": self.expires_at,
        }


def linked(*links: str) -> Tile:
    return Tile(links)


def judged(tile: Tile, *, stale: bool = False, **members: Any) -> Judgement:
    """Return what the shipped rules say of a tile of a document with these members."""
    shown = Indicator.model_validate(tile.record)
    (found,) = judge([shown], ground(**members), tuple(shipped().values()), stale)
    return found


def trend(tile: Tile, *, stale: bool = False, **members: Any) -> Direction:
    return direction(judged(tile, stale=stale, **members), ground(**members))


def trust(tile: Tile, **members: Any) -> Confidence:
    """Return the confidence in a tile that was looked at once."""
    return seen(tile, **members).confidence


def untold(tile: Tile, **members: Any) -> Confidence:
    """Return the confidence in a level that is unknown."""
    return confidence(judged(tile, **members), Level.UNKNOWN, {}, ground(**members))


def seen(tile: Tile, now: datetime = NOW, **members: Any) -> Status:
    """Return how a tile stands once it was looked at."""
    watch = Watch()
    minute = (now - NOW).total_seconds() / 60
    watch.see(document(indicators=[tile.record], **members), minute)
    (only,) = watch.situation.statuses
    return only
