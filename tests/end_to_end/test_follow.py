"""`watchfloor follow` in a pipe, beside a board on the same folder."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.end_to_end.alarming import feed
from tests.end_to_end.terminal import ENTER, Terminal, environment
from tests.loopback.server import Answer, Loopback

PATIENCE = 20


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback().running() as running:
        running.give(Answer(feed(1)))
        yield running


@contextmanager
def following(
    state: Path, *args: str, env: Mapping[str, str] = MappingProxyType({})
) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "follow", *args],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(state) | dict(env),
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def until(process: subprocess.Popen[str], words: str) -> list[str]:
    """Return the lines up to the one that holds `words`; a hang ends by the test's own bound."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if words in line:
            return lines
    raise AssertionError(f"ended before {words!r}: {lines}")


def test_each_change_and_each_act_is_a_plain_line(server: Loopback, tmp_path: Path) -> None:
    args = ("--feed", server.url(), "--interval", "1")
    with following(tmp_path, *args) as process:
        first = until(process, "2 Paperwork A")
        assert first[0].startswith("ADVISORY Alarming ")
        server.give(Answer(feed(2, land=1)))
        lines = until(process, "1 Tempo W")
        assert any(line.startswith("+ strikes strike.0") for line in lines)
        with Terminal(*args, "--officer", "watch1", state=tmp_path) as board:
            board.wait_for("W!L")
            board.send("1", "a", *"seen", ENTER)
            (said,) = [line for line in until(process, "ACK") if "ACK" in line]
        assert said.endswith("ACK watch1 1 OT-1 seen")
        assert all(line.isprintable() for line in (*first, *lines))
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 130


def told_by(
    program: str,
    server: Loopback,
    state: Path,
    settings: str = "",
    env: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return what a program of the desk wrote once an alarm has risen."""
    told = state / "told"
    os.mkfifo(told)
    own = state / "own.toml"
    own.write_text(f"{settings}[notify]\ncommand = ['/bin/sh', '-c', '{program} > {told}']\n")
    args = ("--feed", server.url(), "--interval", "1", "--config", str(own))
    with following(state, *args, env=env) as it:
        until(it, "2 Paperwork A")
        server.give(Answer(feed(2, land=1)))
        until(it, "1 Tempo W")
        return told.read_text()


def test_the_program_of_the_desk_is_run_where_no_board_leads(
    server: Loopback, tmp_path: Path
) -> None:
    notice = json.loads(told_by("cat", server, tmp_path))
    assert (notice["indicator"], notice["rule"], notice["level"]) == ("tempo", "OT-1", "warning")


def test_feed_secrets_are_not_inherited_by_the_program_of_the_desk(
    server: Loopback, tmp_path: Path
) -> None:
    settings, env = "[feed]\ntoken_env = 'DESK_TOKEN'\n", {"DESK_TOKEN": "s3cret", "DESK": "seven"}
    inherited = told_by("env", server, tmp_path, settings, env)
    assert server.requests[-1].headers["authorization"] == "Bearer s3cret"
    assert "DESK=seven" in inherited
    assert "s3cret" not in inherited


def test_a_pipe_that_nobody_reads_ends_it(tmp_path: Path) -> None:
    with following(tmp_path) as process:
        until(process, "CAUTION")
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(PATIENCE) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""
        process.stdout = None


def test_check_tells_the_state_of_the_board_that_runs(server: Loopback, tmp_path: Path) -> None:
    args = ("--feed", server.url(), "--interval", "1")
    server.give(Answer(feed(1, land=1)))
    with Terminal(*args, "--officer", "watch1", state=tmp_path) as board:
        board.wait_for("W!L")
        board.send("1", "a", *"seen", ENTER)
        board.wait_for("W*L")
        run = subprocess.run(
            [sys.executable, "-m", "dashboard", "check", "--json", *args],
            env=environment(tmp_path), check=False, capture_output=True, text=True,
        )  # fmt: skip
        said = json.loads(run.stdout)
        (alarm,) = [one for one in said["alarms"] if one["id"] == "tempo/OT-1"]
        assert (run.returncode, alarm["state"], alarm["officer"]) == (2, "latched", "watch1")
