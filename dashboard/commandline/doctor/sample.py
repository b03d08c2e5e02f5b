"""One document of the feed, and what it tells of the clocks of both sides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from dashboard.commandline.body import UnreadableError, body
from dashboard.commandline.looking import origin_of, time_of
from dashboard.config.settings import Config
from dashboard.contract.feed import Document, Refused
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read
from dashboard.example import example
from dashboard.feed.once import Asked
from dashboard.watch.picture import Picture

Ask = Callable[[str], Asked]
"""Asks at an http or https address once; raises nothing for an address checked before."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What the feed gave."""

    origin: str
    """How the feed is named: cleaned, without secrets."""
    document: Document | Refused
    seconds: float
    """What it took to get the document."""
    came_at: datetime
    """By this machine's clock."""
    told_at: datetime | None
    """By the clock of the feed's server, to the second; None where it told none."""
    stale: bool = False


def take_sample(config: Config, ask: Ask, now: Callable[[], datetime]) -> Sample:
    """Return one document of the configured feed, the built-in example where there is none."""
    began, origin = now(), origin_of(config)
    asked = _asked(config, ask, began, now)
    seconds = (asked.came_at - asked.asked_at).total_seconds()
    found: Document | Refused = Refused(asked.trouble)
    if asked.body is not None:
        limits = config.feed.limits
        found = read(asked.body, Limits(limits.body_bytes, limits.nesting, limits.records))
    stale = False
    if isinstance(found, Document):
        picture = Picture.of(found, config.time.stale_after)
        stale = picture.is_stale(time_of(config, found, asked.came_at))
    return Sample(origin, found, max(0.0, seconds), asked.came_at, asked.told_at, stale)


def _asked(config: Config, ask: Ask, began: datetime, now: Callable[[], datetime]) -> Asked:
    address = config.feed.address
    if address.lower().startswith(("http://", "https://")):
        return ask(address)
    trouble, found = "", None
    try:
        found = body(address, config.feed.limits.body_bytes, _no_web) if address else example()
    except UnreadableError as error:
        trouble = str(error)
    return Asked(found, trouble, began, now(), None)


def _no_web(address: str) -> bytes:
    raise OSError(f"{address} is no file")
