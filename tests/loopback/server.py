"""A real HTTP server on the loopback address whose every answer can be spoiled."""

from __future__ import annotations

import gzip
import socket
import socketserver
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Request:
    """What a client asked."""

    path: str
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Answer:
    """What the server sends, and how it goes wrong."""

    body: bytes = b""
    status: int = 200
    kind: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    zipped: bool = False
    chunked: bool = False
    cut_at: int | None = None
    """Bytes of the body after which the connection ends."""
    reset: bool = False
    """The connection is reset: before anything is sent, or where the body is cut."""
    drip: float = 0.0
    """Seconds between single bytes of the body, or of `raw`."""
    raw: bytes | None = None
    """Sent in the place of everything else."""
    silent: bool = False
    """Nothing is sent; the connection stays until the client goes."""

    def wire(self) -> tuple[bytes, bytes]:
        """Return head and body as they go over the wire."""
        body = gzip.compress(self.body) if self.zipped else self.body
        fields = {"Content-Type": self.kind, **self.headers}
        if self.zipped:
            fields["Content-Encoding"] = "gzip"
        if self.chunked:
            fields["Transfer-Encoding"] = "chunked"
            body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        else:
            fields["Content-Length"] = str(len(body))
        lines = [f"HTTP/1.1 {self.status} X", *(f"{name}: {text}" for name, text in fields.items())]
        return "\r\n".join([*lines, "Connection: close", "", ""]).encode(), body


Respond = Callable[[Request], Answer]


class Loopback:
    """Answers as `respond` says, which a test may change at any time; keeps what was asked.

    So may it change `tls`: what each connection begins with, None for plain HTTP.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.respond: Respond = lambda request: Answer()
        self.requests: list[Request] = []
        self.open = 0
        self.most_open = 0
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.loopback = self
        self.tls = tls
        self._scheme = "https" if tls else "http"

    def give(self, answer: Answer) -> None:
        """Answer every request alike from now on."""
        self.respond = lambda request: answer

    @property
    def port(self) -> int:
        """Return the port it listens on."""
        return int(self._server.server_address[1])

    def url(self, path: str = "/feed.json", host: str = "127.0.0.1") -> str:
        """Return an address of the server."""
        return f"{self._scheme}://{host}:{self.port}{path}"

    def listen(self, on: bool) -> None:
        """Refuse connections, or take them again; the port stays this server's own."""
        if on:
            self._server.socket.listen()
            return
        listening, address = self._server.socket, self._server.server_address
        listening.shutdown(socket.SHUT_RDWR)
        # A port that was not asked for is lost with that; one that was is kept, and refuses this.
        with suppress(OSError):
            listening.bind(address)

    def count(self, by: int) -> None:
        """Count exchanges under way."""
        with self._lock:
            self.open += by
            self.most_open = max(self.most_open, self.open)

    @contextmanager
    def running(self) -> Iterator[Loopback]:
        """Serve until the block ends."""
        thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()


_HELLO = b"\x16"
"""How a client begins that expects TLS (RFC 8446, 5.1)."""


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    loopback: Loopback

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is what some tests are about."""

    def get_request(self) -> tuple[socket.socket, object]:
        connection, address = super().get_request()
        connection.settimeout(10)
        return connection, address


class _Handler(socketserver.BaseRequestHandler):
    server: _Server

    def handle(self) -> None:
        tls = self.server.loopback.tls
        connection: socket.socket = self.request
        if tls is not None:
            connection = tls.wrap_socket(connection, server_side=True)
        # Wrapped in TLS it is another socket, which nobody else closes.
        with connection:
            request = _read(connection)
            if request is not None:
                self._answer(connection, request)

    def _answer(self, connection: socket.socket, request: Request) -> None:
        loopback = self.server.loopback
        loopback.count(1)
        try:
            loopback.requests.append(request)
            _send(connection, loopback.respond(request))
        finally:
            loopback.count(-1)


def _read(connection: socket.socket) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        part = connection.recv(65536)
        if not part:
            return None
        data += part
        if data.startswith(_HELLO):
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return None
    first, *rest = data.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
    pairs = (line.partition(": ") for line in rest)
    return Request(first.split(" ")[1], {name.lower(): text for name, _, text in pairs})


def _send(connection: socket.socket, answer: Answer) -> None:
    if not answer.reset or answer.cut_at is not None:
        _send_whole(connection, answer)
    if answer.reset:
        linger = struct.pack("ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)


def _send_whole(connection: socket.socket, answer: Answer) -> None:
    if answer.silent:
        connection.recv(1)
        return
    head, body = answer.wire() if answer.raw is None else (b"", answer.raw)
    connection.sendall(head)
    body = body if answer.cut_at is None else body[: answer.cut_at]
    if not answer.drip:
        connection.sendall(body)
        return
    for at in range(len(body)):
        connection.sendall(body[at : at + 1])
        time.sleep(answer.drip)
