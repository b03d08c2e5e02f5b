import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STUB = """#!/bin/sh
if [ "$1" = exercise ]; then
    {server}
fi
echo "$@" >"{place}/board"
exit {status}
"""
SERVER = """trap 'echo yes >"{place}/ended"; exit' TERM
    echo http://127.0.0.1:1/feed.json
    while :; do sleep 0.05; done"""
REFUSED = "exit 2"


def demo(place: Path, server: str, status: int = 0) -> int:
    """Run `make demo` with a program that stands for watchfloor, and return its exit status."""
    stub = place / "watchfloor"
    text = STUB.format(server=server.format(place=place), place=place, status=status)
    stub.write_text(text)
    stub.chmod(0o755)
    (place / "tmp").mkdir()
    env = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    run = subprocess.run(
        ["make", "-o", ".venv/.run", "demo", f"BIN={place}"],
        cwd=ROOT, env=env | {"TMPDIR": str(place / "tmp")}, capture_output=True, timeout=30,
    )  # fmt: skip
    assert list((place / "tmp").iterdir()) == []
    return run.returncode


@pytest.mark.parametrize("status", [0, 1])
def test_the_server_ends_with_the_board(tmp_path: Path, status: int) -> None:
    assert bool(demo(tmp_path, SERVER, status)) is bool(status)
    words = (tmp_path / "board").read_text().split()
    assert words[:4] == ["--feed", "http://127.0.0.1:1/feed.json", "--as-of", "feed"]
    assert words[-2] == "--state-dir"
    assert (tmp_path / "ended").exists()


def test_where_nothing_is_served_no_board_opens(tmp_path: Path) -> None:
    assert demo(tmp_path, REFUSED) == 2
    assert not (tmp_path / "board").exists()
