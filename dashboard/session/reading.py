"""What the store hands out as bytes, read again as documents."""

from __future__ import annotations

from dashboard.config.settings import Config
from dashboard.contract.feed import Refused
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read
from dashboard.session.state import Known
from dashboard.store.stored import Stored


class Reading:
    """Reads documents within the limits of the settings."""

    def __init__(self, config: Config) -> None:
        """Take the limits."""
        given = config.feed.limits
        self._limits = Limits(given.body_bytes, given.nesting, given.records)

    def known(self, stored: Stored) -> Known:
        """Return what the store told with its documents; one beyond the limits is left out."""
        documents, digest = [], ""
        for body in stored.bodies:
            document = read(body.body, self._limits)
            if not isinstance(document, Refused):
                documents.append(document)
                digest = body.digest
        return Known(stored, tuple(documents), digest)
