"""The settings of the feed as the program uses them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from dashboard.config import kind, outside
from dashboard.config.error import ConfigError
from dashboard.config.layers import Layers
from dashboard.config.printable import printable
from dashboard.config.regular_file import UnreadableError, refuse_open_to_others
from dashboard.config.token import Token, take_token

_MOST_SECONDS = 7 * 24 * 3600
_BYTES_OF_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class LimitSettings:
    """`[feed.limits]`: how large a document may be before it is refused."""

    body_bytes: int
    nesting: int
    records: int

    @classmethod
    def take(cls, layers: Layers) -> "LimitSettings":
        """Return the limits; raises ConfigError where one is not allowed."""
        return cls(
            body_bytes=layers.take("feed.limits.body_mib", kind.whole(1, 1024)) * _BYTES_OF_MIB,
            nesting=layers.take("feed.limits.nesting", kind.whole(8, 200)),
            records=layers.take("feed.limits.records", kind.whole(1, 1_000_000)),
        )


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """`[feed]`: where documents come from."""

    address: str
    """An http or https address, not checked further, or the path of a file; empty: the example."""
    interval: timedelta | None
    """From one fetch to the next; None: as the feed says."""
    deadline: timedelta
    """For one whole exchange."""
    token: Token | None
    ca_file: Path | None
    client_certificate: Path | None
    client_key: Path | None
    limits: LimitSettings

    @classmethod
    def take(cls, layers: Layers, environment: Mapping[str, str]) -> "FeedSettings":
        """Return the table; raises ConfigError where a value is not allowed."""
        address = layers.take("feed.address", outside.PLACE)
        every = kind.word_or("feed", kind.seconds(1, _MOST_SECONDS))
        interval = layers.take("feed.interval_seconds", every)
        deadline = layers.take("feed.deadline_seconds", kind.seconds(1, 600))
        token = take_token(layers, environment, "feed")
        ca_file = layers.take("feed.ca_file", outside.FILE)
        certificate = layers.take("feed.client_certificate", outside.FILE)
        key = layers.take("feed.client_key", outside.FILE)
        if key is not None and certificate is None:
            named = layers.origin("feed.client_key").names("feed.client_key")
            raise ConfigError(f"{named} has no certificate; set feed.client_certificate too")
        _refuse_open_key(layers, certificate, key)
        return cls(
            address=address,
            interval=None if interval is None else timedelta(seconds=interval),
            deadline=timedelta(seconds=deadline),
            token=token,
            ca_file=ca_file,
            client_certificate=certificate,
            client_key=key,
            limits=LimitSettings.take(layers),
        )


def _refuse_open_key(layers: Layers, certificate: Path | None, key: Path | None) -> None:
    held_in = certificate if key is None else key
    if held_in is None:
        return
    setting = "feed.client_certificate" if key is None else "feed.client_key"
    try:
        refuse_open_to_others(held_in)
    except UnreadableError as error:
        named = layers.origin(setting).names(setting)
        raise ConfigError(f"{named}: {printable(str(held_in), 400)}: {error}") from None
