"""Play `make live-demo`: recorded answers of public services become a feed, and a board shows it.

A loopback server stands for the services and serves more of docs/recorded/ at each of three
stages: 17 November 2025, 24 November 2025 (the notice of the designation), January 2026 (further
roll calls). At each one `watchfloor collect` asks it, and the board takes what is new.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

FOLDER = Path(__file__).with_name("recorded")
CONFIG, DESK = FOLDER / "config.toml", FOLDER / "desk.json"
STAGES = (1, 2, 3)
SECONDS = 20
"""From stage to stage."""
_SERVICES = {
    "CONGRESS": "/congress", "UNITEDSTATES": "/unitedstates", "FEDERAL_REGISTER": "/register",
    "VOTEHUB": "/votehub", "UCDP": "/ucdp/gedevents/26.1",
}  # fmt: skip
_PROGRAM = [sys.executable, "-m", "dashboard"]


class Services(ThreadingHTTPServer):
    """All services on one loopback port."""

    daemon_threads = True
    stage = STAGES[0]

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)

    @property
    def variables(self) -> dict[str, str]:
        """Return the settings that lead the collector here."""
        own = f"http://127.0.0.1:{self.server_address[1]}"
        return {
            f"WATCHFLOOR_COLLECT_{name}_ADDRESS": f"{own}{path}" for name, path in _SERVICES.items()
        }

    def recorded(self, address: str) -> bytes | None:
        """Return the newest answer to an address that there is at this stage."""
        parts = Path(urlsplit(address).path.lstrip("/"))
        if ".." in parts.parts:
            return None
        for stage in range(self.stage, 0, -1):
            for path in (FOLDER / str(stage) / parts, FOLDER / str(stage) / f"{parts}.json"):
                if path.is_file():
                    return path.read_bytes()
        return None


class _Answering(BaseHTTPRequestHandler):
    server: Services

    def do_GET(self) -> None:
        body = self.server.recorded(self.path)
        kind = "text/plain" if urlsplit(self.path).path.endswith(".txt") else "application/json"
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the board has the terminal."""


@contextmanager
def serving() -> Iterator[Services]:
    """Serve the recorded answers until the block ends."""
    with Services() as services:
        thread = threading.Thread(target=services.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield services
        finally:
            services.shutdown()
            thread.join()


def collect(feed: Path, state: Path, environment: Mapping[str, str], *, loud: bool = False) -> int:
    """Run the collector once; returns its exit status."""
    command = ["collect", "--config", str(CONFIG), "--desk", str(DESK), "--out", str(feed)]
    return _run([*command, "--state-dir", str(state)], environment, loud)


def _run(arguments: Sequence[str], environment: Mapping[str, str], loud: bool = True) -> int:
    stream = None if loud else subprocess.DEVNULL
    command = [*_PROGRAM, *arguments]
    done = subprocess.run(command, env=environment, stdout=stream, stderr=stream, check=False)  # noqa: S603
    return done.returncode


def play(arguments: Sequence[str]) -> int:
    """Collect, open the board on the feed, and go on stage by stage until it is closed."""
    with TemporaryDirectory() as folder, serving() as services:
        feed, state, closed = Path(folder, "feed.json"), Path(folder, "state"), threading.Event()
        environment = {**os.environ, **services.variables, "no_proxy": "*"}
        if collect(feed, state, environment, loud=True) == 2:
            return 2

        def go_on() -> None:
            for stage in STAGES[1:]:
                if closed.wait(SECONDS):
                    return
                services.stage = stage
                collect(feed, state, environment)

        threading.Thread(target=go_on, daemon=True).start()
        board = ["--feed", str(feed), "--interval", "2", "--state-dir", str(state), *arguments]
        try:
            return _run(board, environment)
        finally:
            closed.set()


def _end(number: int, frame: object) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    # A terminal that is closed takes the folder of the demonstration with it.
    for number in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, _end)
    sys.exit(play(sys.argv[1:]))
