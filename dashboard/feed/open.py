"""From the settings to the place documents come from."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from dashboard.config.error import ConfigError
from dashboard.config.secret import Secret
from dashboard.config.settings import Config
from dashboard.config.token import Token
from dashboard.contract.text import clean
from dashboard.feed.address import FilePath, parse_address
from dashboard.feed.builtin import BuiltIn
from dashboard.feed.file import FileSource
from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.source import Source


@dataclass(frozen=True, slots=True)
class Feed:
    """An open feed."""

    source: Source
    shown: str
    """How the board names it: cleaned, without secrets."""
    built_in: bool = False


def open_feed(config: Config, now: Callable[[], datetime]) -> Feed:
    """Return the feed of the settings, the built-in example where they name none.

    Raises AddressError for an address that names no feed.
    """
    if not config.feed.address:
        return Feed(BuiltIn(), "built-in example", built_in=True)
    address = parse_address(config.feed.address)
    if isinstance(address, FilePath):
        limits, deadline = config.feed.limits, config.feed.deadline.total_seconds()
        source: Source = FileSource(address.path, limits.body_bytes, deadline)
    else:
        # What asks servers is most of what a board loads beside its reader.
        from dashboard.feed.http import HttpSource

        source = HttpSource(address, http_settings(config), now)
    return Feed(source, clean(address.shown))


def http_settings(config: Config) -> HttpSettings:
    """Return how an address is asked for, by the settings of the feed."""
    feed = config.feed
    return HttpSettings(
        most=feed.limits.body_bytes,
        deadline=feed.deadline.total_seconds(),
        agent=f"watchfloor/{importlib.metadata.version('watchfloor')}",
        token=None if feed.token is None else _reader(feed.token),
        ca_file=feed.ca_file,
        client_certificate=feed.client_certificate,
        client_key=feed.client_key,
    )


def _reader(token: Token) -> Callable[[], Secret]:
    def read() -> Secret:
        try:
            return token.read()
        except ConfigError as error:
            raise ValueError(str(error)) from None

    return read
