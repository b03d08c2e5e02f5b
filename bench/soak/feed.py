"""The feed of a soak: each answer is the next document, unless a fault is switched on."""

from __future__ import annotations

import socketserver
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from enum import Enum
from hashlib import sha256
from http.server import BaseHTTPRequestHandler

from bench.soak.clock import SharedClock
from bench.soak.story import story

_HOST = "127.0.0.1"
_JSON = "application/json"
_PATIENCE = 1.0
_NAP = 0.005
_BETWEEN = timedelta(seconds=1)
"""Time that passes with an answer that is none."""
Newest = Callable[[], str]
"""Returns the SHA-256 of the document that the watch has written last, in hexadecimal."""


class Fault(Enum):
    """What the feed can do wrong, beside being gone."""

    BUSY = (503, _JSON, b"")
    PORTAL = (200, "text/html", b"<html><p>Please log in</html>")
    GARBAGE = (200, _JSON, b'{"version": "1.0", "strikes": [[[[')
    WORTHLESS = (200, _JSON, b'{"version": "9.0", "title": 7}')
    CUT = (200, _JSON, b"")
    RESET = (0, "", b"")


class Feed:
    """A server on one loopback port, with the clock that every answer moves on."""

    def __init__(self, clock: SharedClock, newest: Newest) -> None:
        """Take the clock, and what tells how far the watch is; the feed is there from now on."""
        self.served = 0
        """Documents given out."""
        self.fault: Fault | None = None
        self._clock = clock
        self._newest = newest
        self._digest = ""
        self._story = story()
        self._at, self._body = next(self._story)
        self._lock = threading.Lock()
        self._server: _Server | None = None
        self.port = 0
        clock.set(self._at)
        self.come()

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://{_HOST}:{self.port}/feed.json"

    def come(self) -> None:
        """Be there; at the same port as before."""
        self._server = _Server((_HOST, self.port), _Handler)
        self._server.feed = self
        self.port = int(self._server.server_address[1])
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def go(self) -> None:
        """Be gone: connections are refused."""
        server, self._server = self._server, None
        if server is not None:
            server.shutdown()
            server.server_close()

    def next(self) -> bytes:
        """Return the next document; it is of the time that the clock says from then on.

        It comes once the watch has written the one before, as it has long done at the usual pace,
        or cannot write it.
        """
        with self._lock:
            self.is_written(_PATIENCE)
            at, body = self._at, self._body
            self._at, self._body = next(self._story)
            self.served += 1
            self._digest = sha256(body).hexdigest()
            self._clock.set(max(at, self._clock.now()))
            return body

    def is_written(self, patience: float) -> bool:
        """Wait until the watch has written the last document; returns whether it has in time."""
        until = time.monotonic() + patience
        while self._newest() != self._digest:
            if time.monotonic() > until:
                return False
            time.sleep(_NAP)
        return True

    def fail(self) -> None:
        """Let time pass without a document."""
        with self._lock:
            self._clock.advance(_BETWEEN)


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    feed: Feed

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a board that goes away is part of it."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 10

    def do_GET(self) -> None:
        feed = self.server.feed
        fault = feed.fault
        if fault is None:
            body = feed.next()
            self._answer(200, _JSON, body, len(body))
            return
        feed.fail()
        status, kind, body = fault.value
        if fault is Fault.CUT:
            self._answer(200, kind, b"{", 1_000)
        elif fault is not Fault.RESET:
            self._answer(status, kind, body, len(body))

    def _answer(self, status: int, kind: str, body: bytes, length: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
