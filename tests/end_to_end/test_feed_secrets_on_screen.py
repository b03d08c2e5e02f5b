"""Token and client key through the faults of a feed: on no screen, in no file, in no crash."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.example import example
from tests.end_to_end.terminal import ENTER, Terminal
from tests.feed_faults.authorities import Authorities
from tests.feed_faults.fault import Fault
from tests.feed_faults.stage import TOKEN, Stage
from tests.feed_faults.wire_faults import BODIES, REDIRECTS, STATUSES, TLS
from tests.loopback.server import Loopback

ROOT = Path(__file__).parents[2]
HURRIED = Path(__file__).parent / "hurried"


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    authorities = Authorities.made(tmp_path)
    with Loopback(tls=authorities.good).running() as server:
        running = Stage(server, authorities, tmp_path / "feed.json", secure=True)
        running.works(example())
        yield running


@pytest.fixture
def terminal(stage: Stage, tmp_path: Path) -> Iterator[Terminal]:
    settings = {
        "PYTHONPATH": f"{HURRIED}:{ROOT}",
        "no_proxy": "*",
        "FEED_TOKEN": TOKEN,
        "WATCHFLOOR_FEED_TOKEN_ENV": "FEED_TOKEN",
        "WATCHFLOOR_FEED_CA_FILE": str(stage.authorities.ca_file),
        "WATCHFLOOR_FEED_CLIENT_CERTIFICATE": str(stage.authorities.certificate),
        "WATCHFLOOR_FEED_CLIENT_KEY": str(stage.authorities.key),
    }
    home = tmp_path / "home"
    home.mkdir()
    args = ("--feed", stage.server.url(), "--as-of", "feed")
    with Terminal(*args, state=home, columns=160, rows=40, env=settings) as running:
        running.wait_for("feed OK")
        yield running


def pass_through(stage: Stage, terminal: Terminal, fault: Fault) -> None:
    """Wait until a poll has met the fault, and the screen is drawn after it."""
    asked = len(stage.server.requests)
    fault.begin(stage)
    if fault in TLS:
        terminal.wait_for("feed DOWN", "tls: ")
        stage.works(stage.body)
        terminal.wait_for("feed OK")
        return
    # The second to come is asked once the first was answered so, the third once that was taken.
    terminal.wait(lambda: len(stage.server.requests) >= asked + 3, f"be asked in {fault.name}")


def test_feed_secrets_on_screen_in_store_export_and_crash(
    stage: Stage, terminal: Terminal, tmp_path: Path
) -> None:
    for fault in (*STATUSES, *BODIES, *REDIRECTS, *TLS):
        pass_through(stage, terminal, fault)
    terminal.send("5", ENTER)
    terminal.wait_for("Selected")
    terminal.send("e")
    terminal.wait_for("exports")
    terminal.send("i")
    terminal.wait_for("Health", "state dir")
    terminal.send("r")
    assert terminal.wait_end() != 0
    written = {path: path.read_bytes() for path in (tmp_path / "home").rglob("*") if path.is_file()}
    assert {path.suffix for path in written} >= {".sqlite3", ".txt"}
    assert b"a fault that was asked for" in b"".join((bytes(terminal.raw), *written.values()))
    for secret in (TOKEN, *stage.authorities.key_lines):
        assert secret.encode() not in bytes(terminal.raw)
        assert not [path for path, content in written.items() if secret.encode() in content]
