"""What a command refuses of its settings before it begins, in one sentence."""

from __future__ import annotations

from datetime import UTC, datetime

from dashboard.config.error import ConfigError
from dashboard.config.printable import quoted
from dashboard.config.secret import masked
from dashboard.config.settings import Config


def refuse_time(config: Config) -> None:
    """Refuse a past time for a command that knows none; raises ConfigError."""
    if config.time.as_of not in ("now", "feed"):
        named = config.origin("time.as_of").names("time.as_of")
        raise ConfigError(
            f"{named} is a time; the board, check, export, handover and measures look at one"
        )


def refuse_untold(config: Config) -> None:
    """Refuse a time that a board cannot begin at; raises ConfigError."""
    from dashboard.board.dial import Dial
    from dashboard.board.typed_past import typed_past
    from dashboard.board.typed_time import UntoldTimeError

    if config.time.as_of in ("now", "feed"):
        return
    now = datetime.now(UTC)
    try:
        typed_past(config.time.as_of, Dial(now, now))
    except UntoldTimeError as error:
        named = config.origin("time.as_of").names("time.as_of")
        raise ConfigError(f"{named} is {quoted(config.time.as_of)}: {error}") from None


def refuse_state(config: Config) -> None:
    """Refuse a state folder that is not to be trusted; raises ConfigError."""
    from dashboard.store.site import refuse_folder
    from dashboard.store.trouble import StoreRefusedError

    try:
        refuse_folder(config)
    except StoreRefusedError as error:
        raise ConfigError(str(error)) from None


def refuse_feed(config: Config) -> None:
    """Refuse an address or a token that is none; raises ConfigError."""
    from dashboard.feed.address import AddressError, parse_address

    address = config.feed.address
    if not address:
        return
    try:
        parse_address(address)
    except AddressError as error:
        named = config.origin("feed.address").names("feed.address")
        raise ConfigError(f"{named} is {quoted(masked(address))}: it {error}") from None
    if config.feed.token is not None:
        config.feed.token.read()
