"""A feed that works, on a real server or in a file, and can be spoiled."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest.mock import patch

from dashboard.config.secret import Secret
from dashboard.feed.address import WebAddress, parse_address
from dashboard.feed.file import FileSource
from dashboard.feed.http import HttpSource, _timeout
from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.source import Source
from tests.feed_faults.authorities import Authorities
from tests.loopback.server import Answer, Loopback
from tests.session.watching import Clock

HOST = "feed.example"
TOKEN = "s3cret-token-0f-the-feed"
MOST = 1 << 20
"""Bytes of a body."""
PATIENCE = 10.0
"""Seconds of an exchange that is to succeed."""
SHORT = 0.5
"""Seconds of one that is to be given up; less would cut off TLS handshakes on a busy machine."""


@dataclass
class Stage:
    """Where a fault is made: a server, its name, and a file."""

    server: Loopback
    authorities: Authorities
    path: Path
    secure: bool
    clock: Clock = field(default_factory=Clock)
    body: bytes = b""
    """The document that is the newest now."""
    known: bool = True
    """Whether the name of the host can be looked up."""
    http: HttpSource | None = None

    def source(self) -> Source:
        """Return what asks the server, with a token and over TLS with a client certificate."""
        scheme = "https" if self.secure else "http"
        address = parse_address(f"{scheme}://{HOST}:{self.server.port}/feed.json")
        assert isinstance(address, WebAddress)
        settings = HttpSettings(MOST, PATIENCE, "watchfloor/test", lambda: Secret(TOKEN))
        if self.secure:
            settings = replace(
                settings,
                ca_file=self.authorities.ca_file,
                client_certificate=self.authorities.certificate,
                client_key=self.authorities.key,
            )
        self.http = HttpSource(address, settings, self.clock)
        return self.http

    def file(self) -> Source:
        """Return what reads the file."""
        return FileSource(self.path, MOST, PATIENCE)

    def hurry(self, seconds: float) -> None:
        """Give the next exchanges so much time."""
        if self.http is None:
            return
        self.http._settings = replace(self.http._settings, deadline=seconds)
        if self.http._client is not None:
            # A TLS handshake that is cut off from outside is left open by httpcore.
            self.http._client.timeout = _timeout(seconds)

    def works(self, body: bytes) -> None:
        """End every fault: the feed gives `body`."""
        self.body, self.known = body, True
        self.hurry(PATIENCE)
        self.server.listen(True)
        self.server.tls = self.authorities.good if self.secure else None
        self.server.give(Answer(body))
        if self.path.is_dir() and not self.path.is_symlink():
            shutil.rmtree(self.path)
        self.path.unlink(missing_ok=True)
        self.path.write_bytes(body)


@contextmanager
def staged(authorities: Authorities, folder: Path, *, secure: bool) -> Iterator[Stage]:
    """Serve until the block ends; the host's name is known within it alone."""
    with Loopback().running() as server:
        stage = Stage(server, authorities, folder / "feed.json", secure)
        lookup = socket.getaddrinfo

        def found(host: bytes | str | None, *args: object, **named: object) -> object:
            if host not in (HOST, HOST.encode()):
                return lookup(host, *args, **named)  # type: ignore[arg-type]
            if not stage.known:
                raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
            return lookup("127.0.0.1", *args, **named)  # type: ignore[arg-type]

        with patch("socket.getaddrinfo", found):
            yield stage
