from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from dashboard.commandline.fetch import fetching
from tests.config.loading import Officer

TOKEN = "s3cret"


@dataclass
class Server:
    """A server that answers `{}`, and keeps what it was shown as authorization."""

    address: str = ""
    shown: list[str | None] = field(default_factory=list)


@contextmanager
def serving() -> Iterator[Server]:
    kept = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kept.shown.append(self.headers["Authorization"])
            found = self.path == "/feed.json"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *args: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    kept.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield kept
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_token_goes_to_the_origin_of_the_feed_alone(tmp_path: Path) -> None:
    with ExitStack() as stack:
        own, other = stack.enter_context(serving()), stack.enter_context(serving())
        environment = {"TOKEN": TOKEN, "WATCHFLOOR_FEED_TOKEN_ENV": "TOKEN"}
        options = {"feed.address": f"{own.address}/feed.json"}
        fetch = fetching(Officer(tmp_path).load(None, environment, options))
        for server in (own, other):
            assert fetch(f"{server.address}/feed.json") == b"{}"
    assert (own.shown, other.shown) == ([f"Bearer {TOKEN}"], [None])


def test_the_client_certificate_is_shown_to_the_origin_of_the_feed_alone(tmp_path: Path) -> None:
    certificate = tmp_path / "own.pem"
    certificate.touch(0o600)
    with serving() as other:
        options = {
            "feed.address": "https://feed.example/feed.json",
            "feed.client_certificate": str(certificate),
        }
        fetch = fetching(Officer(tmp_path).load(options=options))
        # The file holds no certificate, so that only an exchange without one can succeed.
        assert fetch(f"{other.address}/feed.json") == b"{}"


def test_what_cannot_be_had_is_one_sentence(tmp_path: Path) -> None:
    fetch = fetching(Officer(tmp_path).load())
    with serving() as server, pytest.raises(OSError, match="not found") as caught:
        fetch(f"{server.address}/none.json")
    assert str(caught.value).isprintable()
