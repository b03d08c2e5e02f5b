"""Where a redirect leads: nowhere but to the origin of the feed, for which alone its token is."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from dashboard.feed.address import AddressError, WebAddress, parse_address
from dashboard.feed.trouble import down

REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""The statuses that name another address in `Location` (RFC 9110, 15.4)."""


def redirect_target(url: str, location: str, origin: tuple[str, str, int]) -> str:
    """Return the address an answer of `url` redirects to; raises Trouble for another origin."""
    try:
        found = parse_address(urljoin(url, location))
    except AddressError as error:
        raise down("bad redirect", f"the server redirects to what {str(error)[:200]}") from None
    except ValueError:
        raise down("bad redirect", "the server redirects to what is no address") from None
    if not isinstance(found, WebAddress):
        raise down("bad redirect", "the server redirects to what is no web address")
    if found.origin != origin:
        parts = urlsplit(found.url)
        words = f"the server redirects to {parts.scheme}://{parts.netloc}; if that is right, "
        raise down("redirect elsewhere", f"{words}give that address instead")
    return found.url
