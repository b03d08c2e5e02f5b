"""How a feed is asked for over HTTP."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dashboard.config.regular_file import UnreadableError, refuse_open_to_others
from dashboard.config.secret import Secret
from dashboard.feed.outcome import FeedState
from dashboard.feed.trouble import Trouble

ReadToken = Callable[[], Secret]
"""Returns the bearer token as it is now; raises ValueError with one sentence."""


@dataclass(frozen=True, slots=True)
class HttpSettings:
    """The bounds of an exchange, and what both sides prove themselves by."""

    most: int
    """Bytes of a body, on the wire and decoded."""
    deadline: float
    """Seconds for the whole exchange."""
    agent: str
    """The program and its version, as servers are told."""
    token: ReadToken | None = None
    ca_file: Path | None = None
    """Certificates trusted in place of the system's."""
    client_certificate: Path | None = None
    client_key: Path | None = None
    """The certificate's key; None where it lies in the same file."""

    def tls(self) -> ssl.SSLContext:
        """Return a TLS context that verifies; raises Trouble for a file it cannot use."""
        try:
            context = ssl.create_default_context(cafile=self.ca_file)
        except OSError:
            raise _unusable("feed.ca_file", self.ca_file, "certificates") from None
        if self.client_certificate is not None:
            self._refuse_open_key(self.client_key or self.client_certificate)
            try:
                # Without a password OpenSSL would ask for one on the terminal.
                context.load_cert_chain(self.client_certificate, self.client_key, lambda: "")
            except (OSError, ValueError):
                named, what = "feed.client_certificate", "a certificate with its unencrypted key"
                raise _unusable(named, self.client_certificate, what) from None
        return context

    def _refuse_open_key(self, held_in: Path) -> None:
        named = "feed.client_certificate" if self.client_key is None else "feed.client_key"
        try:
            refuse_open_to_others(held_in)
        except UnreadableError as error:
            words = f"{named}: {held_in}: {error}"
            raise Trouble(FeedState.CONFIG, "tls file unusable", words) from None


def _unusable(setting: str, path: Path | None, what: str) -> Trouble:
    words = f"{setting}: {path} cannot be used; name a readable PEM file that holds {what}"
    return Trouble(FeedState.CONFIG, "tls file unusable", words)
