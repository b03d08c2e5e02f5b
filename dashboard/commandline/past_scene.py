"""A past time for a command: what the state folder kept of it, else what the feed still tells."""

from __future__ import annotations

from datetime import datetime

from dashboard.board.dial import Dial
from dashboard.board.scene import Scene
from dashboard.board.typed_past import typed_past
from dashboard.board.typed_time import UntoldTimeError
from dashboard.commandline.body import Fetch
from dashboard.commandline.looking import alone, document_of
from dashboard.config.settings import Config
from dashboard.contract.feed import Document
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read
from dashboard.session.replay.replayed import Wish
from dashboard.session.replay.replayer import Replayer
from dashboard.session.scenery import replay_scene
from dashboard.store.documents import Clock
from dashboard.store.past import read_past
from dashboard.store.site import watch_folder


def past_scene(config: Config, fetch: Fetch, now: datetime) -> Scene | None:
    """Return the scene of the past time that the settings name; None where the document is enough.

    That is so where they name none, or where no document is kept and the time does not lie before
    the feed's own.
    """
    if config.time.as_of in ("now", "feed"):
        return None
    if config.feed.address:
        kept = _kept(config, now)
        if kept is not None:
            return kept
    found = document_of(config, fetch)
    if not isinstance(found, Document):
        return None
    at = _told(config, now if config.feed.address else found.head.as_of)
    if at is None or at >= found.head.as_of:
        return None
    return _replayed(Replayer(config, None, as_of=True), at, alone(config, found, now, now))


def _kept(config: Config, now: datetime) -> Scene | None:
    """Return what the state folder kept of the time, else its oldest document tells of it.

    None where it has no document at all.
    """
    at, folder = _told(config, now), watch_folder(config)
    if at is None:
        return None
    given = config.feed.limits
    limits = Limits(given.body_bytes, given.nesting, given.records)
    past = read_past(folder, at, Clock.KEPT)
    bodies = past.documents or tuple(one for one in (past.first,) if one is not None)
    documents = [found for body in bodies if isinstance(found := read(body.body, limits), Document)]
    if not documents:
        return None
    present = alone(config, documents[-1], now, now)
    return _replayed(Replayer(config, folder, as_of=False), at, present)


def _replayed(replayer: Replayer, at: datetime, present: Scene) -> Scene | None:
    replayed = replayer.found(Wish(at), present).replayed
    return None if replayed is None else replay_scene(replayed, present)


def _told(config: Config, now: datetime) -> datetime | None:
    try:
        return typed_past(config.time.as_of, Dial(now, now))
    except UntoldTimeError:
        return None
