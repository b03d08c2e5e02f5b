"""One look at a feed without a board: its document, the time, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.board.dial import Dial
from dashboard.board.scene import Scene
from dashboard.board.typed_past import typed_past
from dashboard.board.typed_time import UntoldTimeError, typed_time
from dashboard.commandline.body import Fetch, UnreadableError, body
from dashboard.config.error import ConfigError
from dashboard.config.secret import masked
from dashboard.config.settings import Config
from dashboard.contract.feed import Document, Refused
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read
from dashboard.contract.text import clean
from dashboard.example import example
from dashboard.feed.outcome import FeedState
from dashboard.store.live import Live
from dashboard.watch.evaluation import Look, looked
from dashboard.watch.evaluator import Evaluator, RuleBook
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.history import History
from dashboard.watch.memory import Memory
from dashboard.watch.picture import Picture
from dashboard.watch.situation import Situation


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A feed that gave nothing to judge."""

    origin: str
    reason: str
    at: datetime


def document_of(config: Config, fetch: Fetch) -> Document | Refused:
    """Return the newest document of the configured feed, or why there is none."""
    limits = Limits(*_limits(config))
    address = config.feed.address
    if not address:
        return read(example(), limits)
    try:
        return read(body(address, limits.body_bytes, fetch), limits)
    except UnreadableError as error:
        return Refused(str(error))


def look_once(config: Config, fetch: Fetch, now: datetime) -> Scene | Unreadable:
    """Return the scene of the document alone, without earlier state, as it stands now."""
    origin = origin_of(config)
    found = document_of(config, fetch)
    if isinstance(found, Refused):
        return Unreadable(origin, clean(found.reason), now)
    at = time_of(config, found, now)
    return alone(config, found, at, now)


def alone(config: Config, document: Document, at: datetime, now: datetime) -> Scene:
    """Return the scene of one document, without earlier state, at a time."""
    feed = FeedWatch(
        origin_of(config),
        FeedState.OK,
        now,
        checked_at=now,
        fetched_at=now,
        built_in=not config.feed.address,
    )
    picture = Picture.of(document, config.time.stale_after)
    return scene_of(config, picture, Memory(), Live(feed, at), now)


def scene_of(
    config: Config,
    picture: Picture,
    memory: Memory,
    live: Live,
    wall: datetime,
    history: History | None = None,
) -> Scene:
    """Return the scene of a picture at the time of `live`, levels as they are remembered.

    What is remembered of nothing is worked out of the document alone.
    """
    evaluator = Evaluator(RuleBook(config.rules, config.campaign_days, config.board.tiles))
    judged = evaluator.judged(picture, memory, live.now)
    if memory == Memory():
        memory = looked(memory, Look(judged, live.now, "alone")).memory
    situation = Situation(judged, memory, config.rules, live.now)
    is_as_of = config.time.as_of != "now" or live.feed.built_in
    scene = Scene(
        now=live.now, wall=wall, picture=picture, feed=live.feed, situation=situation,
        as_of=is_as_of, tile_ids=config.board.tiles,
    )  # fmt: skip
    return scene if history is None else replace(scene, history=history)


def time_of(config: Config, document: Document, now: datetime) -> datetime:
    """Return the time a document is judged at; raises ConfigError for a time that is none.

    Where no time is asked for, the example is judged at its own.
    """
    if config.time.as_of == "now":
        return now if config.feed.address else document.head.as_of
    if config.time.as_of_feed:
        return document.head.as_of
    base = now if config.feed.address else document.head.as_of
    return told_time(config, Dial(base, base))


def told_time(config: Config, dial: Dial) -> datetime:
    """Return the time that the settings name; raises ConfigError for one that is none."""
    text = config.time.as_of
    for read_time in (typed_time, typed_past):
        try:
            return read_time(text, dial)
        except UntoldTimeError:
            continue
    named = config.origin("time.as_of").names("time.as_of")
    raise ConfigError(f"{named} is '{text}', which is no time")


def origin_of(config: Config) -> str:
    """Return how the feed is named: cleaned, without secrets."""
    return clean(masked(config.feed.address)) if config.feed.address else "built-in example"


def _limits(config: Config) -> tuple[int, int, int]:
    limits = config.feed.limits
    return limits.body_bytes, limits.nesting, limits.records
