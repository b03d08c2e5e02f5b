"""Documents by address, for the commands that read one once."""

from dashboard.commandline.body import Fetch
from dashboard.config.settings import Config


def fetching(config: Config) -> Fetch:
    """Return what gets the body at an address, by the settings of the feed.

    It raises OSError with one sentence as message, as `Fetch` says.
    """

    def fetch(address: str) -> bytes:
        from dashboard.feed.once import FetchError, fetch_once

        try:
            return fetch_once(address)
        except FetchError as error:
            raise OSError(str(error)) from None

    return fetch
