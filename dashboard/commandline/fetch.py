"""Documents by address, for the commands that read one once."""

from dataclasses import replace

from dashboard.commandline.body import Fetch
from dashboard.config.settings import Config
from dashboard.feed.address import AddressError, WebAddress, parse_address


def fetching(config: Config) -> Fetch:
    """Return what gets the body at an address, by the settings of the feed.

    Token and client certificate are for the feed's own origin alone. Raises OSError with one
    sentence as message.
    """
    own = _origin(config.feed.address)

    def fetch(address: str) -> bytes:
        # Reading files needs no httpx, which is slow to load.
        from dashboard.feed.once import FetchError, fetch_once
        from dashboard.feed.open import http_settings

        settings = http_settings(config)
        if _origin(address) != own:
            settings = replace(settings, token=None, client_certificate=None, client_key=None)
        try:
            return fetch_once(address, settings)
        except FetchError as error:
            raise OSError(str(error)) from None

    return fetch


def _origin(address: str) -> tuple[str, str, int] | None:
    try:
        found = parse_address(address)
    except AddressError:
        return None
    return found.origin if isinstance(found, WebAddress) else None
