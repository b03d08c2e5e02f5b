"""The state of a board that runs now, read without writing anything."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.board.scene import Scene
from dashboard.commandline.looking import scene_of
from dashboard.config.settings import Config
from dashboard.contract.feed import Document
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read
from dashboard.store.live import Live
from dashboard.store.peek import peek
from dashboard.store.site import watch_folder
from dashboard.store.stored import Stored
from dashboard.watch.log.entry import Officer
from dashboard.watch.picture import Picture
from dashboard.watch.post import manned


@dataclass(frozen=True, slots=True)
class LiveBoard:
    """The board that leads."""

    scene: Scene
    stored: Stored


def live_scene(config: Config, now: datetime) -> Scene | None:
    """Return the scene of the board that leads on the configured feed; None where none runs."""
    board = live_board(config, now)
    return None if board is None else board.scene


def live_board(config: Config, now: datetime) -> LiveBoard | None:
    """Return the board that leads on the configured feed; None where none runs.

    A board at another time, such as one at the feed's own, has a folder of its own.
    """
    if config.time.as_of not in ("now", "feed"):
        return None
    stored = peek(watch_folder(config))
    if stored is None or stored.live is None or not stored.bodies:
        return None
    limits = config.feed.limits
    bounds = Limits(limits.body_bytes, limits.nesting, limits.records)
    is_as_of = config.time.as_of_feed or not config.feed.address
    found = [
        (document, None if is_as_of else body.kept_at)
        for body in stored.bodies
        if isinstance(document := read(body.body, bounds), Document)
    ]
    if not found:
        return None
    (first, came_at), *later = found
    picture = Picture.of(first, config.time.stale_after, came_at)
    for document, came_at in later:
        picture = picture.after(document, came_at)
    at = picture.latest.head.as_of if is_as_of else now
    live = Live(stored.live.feed, at)
    scene = scene_of(config, picture, stored.memory, live, now, stored.history)
    officer = _officer(stored, now)
    scene = replace(scene, log=stored.log, officer=officer, others=stored.others)
    return LiveBoard(scene, stored)


def _officer(stored: Stored, now: datetime) -> Officer:
    """Return the officer at the board that leads: by the roll, else by its login."""
    there = (post.officer for post in manned(stored.others, now))
    found = (officer for officer in there if officer.login == stored.leader)
    return next(found, Officer(stored.leader))
