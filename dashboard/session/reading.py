"""What the store hands out as bytes, read again as documents."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.config.settings import Config
from dashboard.contract.before import Before
from dashboard.contract.feed import Document, Refused
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read
from dashboard.session.state import Known
from dashboard.session.sweeping import SWEEPING
from dashboard.store.stored import Stored
from dashboard.store.tables import Body


class Reading:
    """Reads documents within the limits of the settings."""

    def __init__(self, config: Config) -> None:
        """Take the limits."""
        given = config.feed.limits
        self._limits = Limits(given.body_bytes, given.nesting, given.records)
        self._before = Before()

    def read(self, body: bytes) -> Document | Refused:
        """Read one document; what it says as the last one did is not judged again."""
        with SWEEPING.put_off():
            return read(body, self._limits, self._before)

    def known(self, stored: Stored) -> Known:
        """Return what the store told with its documents; one beyond the limits is left out."""
        documents, digest = [], ""
        for body in stored.bodies:
            for document in self.documents((body,)):
                documents.append((document, body.kept_at))
                digest = body.digest
        return Known(stored, tuple(documents), digest)

    def documents(self, bodies: Iterable[Body]) -> tuple[Document, ...]:
        """Return what can be read of bodies; one beyond the limits is left out."""
        found = (self.read(body.body) for body in bodies)
        return tuple(one for one in found if not isinstance(one, Refused))
