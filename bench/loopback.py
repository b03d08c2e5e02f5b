"""A feed on a loopback port that gives out whatever document it holds, and counts who asks."""

from __future__ import annotations

import socketserver
import threading
import time
from hashlib import sha256
from http.server import BaseHTTPRequestHandler
from typing import Self

_HOST = "127.0.0.1"


class Loopback:
    """Serves one document until the end of a `with`; the document may be exchanged."""

    def __init__(self, body: bytes, *, tagged: bool = True) -> None:
        """Take the first document, and whether an unchanged one is answered by 304."""
        self.polls: list[float] = []
        """When each request came, by time.monotonic."""
        self.given: list[float] = []
        """When each document had been given out, by time.monotonic."""
        self._tagged = tagged
        self.body, self.tag = b"", ""
        self.give(body)
        self._server = _Server((_HOST, 0), _Handler)
        self._server.feed = self

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://{_HOST}:{self._server.server_address[1]}/feed.json"

    def give(self, body: bytes) -> None:
        """Have another document from now on."""
        self.tag = f'"{sha256(body).hexdigest()[:32]}"' if self._tagged else ""
        self.body = body

    def polls_since(self, moment: float) -> int:
        """Return how many requests came after a moment."""
        return sum(at > moment for at in self.polls)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    feed: Loopback

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a board that is killed is part of it."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    # Head and body go out at once, as from any server in earnest.
    wbufsize = -1

    def do_GET(self) -> None:
        feed = self.server.feed
        feed.polls.append(time.monotonic())
        body, tag = feed.body, feed.tag
        known = bool(tag) and self.headers.get("If-None-Match") == tag
        self.send_response(304 if known else 200)
        if tag:
            self.send_header("ETag", tag)
        if not known:
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not known:
            self.wfile.write(body)
            self.wfile.flush()
            feed.given.append(time.monotonic())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
