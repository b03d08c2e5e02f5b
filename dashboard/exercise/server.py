"""The server of an exercise, on the loopback address alone."""

from __future__ import annotations

import socketserver
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

from dashboard.exercise.broadcast import PATH, Broadcast

HOST = "127.0.0.1"


# Not http.server's own server: that one looks its name up, which can take seconds.
class Server(socketserver.ThreadingTCPServer):
    """Plays a broadcast from the moment it is made; `serve_forever` answers."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(
        self, broadcast: Broadcast, port: int = 0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Take a port, any free one for 0; raises OSError where it cannot be had."""
        super().__init__((HOST, port), _Handler)
        self.broadcast = broadcast
        self._clock = clock
        self._began = clock()

    @property
    def address(self) -> str:
        """Where the feed is."""
        return f"http://{HOST}:{self.server_address[1]}{PATH}"

    @property
    def elapsed(self) -> float:
        """The seconds it has played."""
        return self._clock() - self._began

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a board that goes away is no fault."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "watchfloor"
    sys_version = ""
    timeout = 10

    def do_GET(self) -> None:
        known = self.headers.get("If-None-Match")
        answer = self.server.broadcast.answer(self.path, known, self.server.elapsed)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: standard error is for what went wrong."""
