"""A forward proxy on the loopback address that keeps what was asked of it (RFC 9110, 9.3.6)."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedIOBase


class Proxy:
    """Makes tunnels to any place, and refuses who does not give `password` where it has one."""

    def __init__(self, password: str = "") -> None:
        self.password = password
        self.asked: list[str] = []
        """First line of each request, with its Proxy-Authorization behind it."""
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.proxy = self

    @property
    def place(self) -> str:
        """Return its host and port."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    @contextmanager
    def running(self) -> Iterator[Proxy]:
        """Serve until the block ends."""
        thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    proxy: Proxy


class _Handler(socketserver.StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        proxy, (first, *rest) = self.server.proxy, _head(self.rfile)
        given = next((line for line in rest if line.lower().startswith("proxy-auth")), "")
        proxy.asked.append(f"{first} {given.rpartition(' ')[2]}".strip())
        if proxy.password and given.rpartition(" ")[2] != proxy.password:
            self.wfile.write(b"HTTP/1.1 407 X\r\nContent-Length: 0\r\n\r\n")
            return
        host, _, port = first.split(" ")[1].rpartition(":")
        with suppress(OSError), socket.create_connection((host, int(port)), 10) as far:
            self.wfile.write(b"HTTP/1.1 200 X\r\n\r\n")
            there = threading.Thread(target=_pass, args=(self.connection, far), daemon=True)
            there.start()
            _pass(far, self.connection)
            there.join(10)


def _head(lines: BufferedIOBase) -> list[str]:
    found = []
    while line := lines.readline(65_536).decode("latin-1").strip():
        found.append(line)
    return found


def _pass(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while part := one.recv(65_536):
            other.sendall(part)
        other.shutdown(socket.SHUT_WR)
