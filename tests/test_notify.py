"""A desk's own program, told of an alarm."""

import asyncio
import json
import os
import select
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from dashboard.notify import run_notice

NOTICE = json.dumps({"title": "Ladder; $(touch nothing) é", "level": "warning"})
PATIENCE = 20.0
"""Seconds that no program of these tests ever needs."""
TELL = """
import json, sys
told = {"arguments": sys.argv[2:], "input": sys.stdin.read()}
open(sys.argv[1], "w", encoding="utf-8").write(json.dumps(told))
"""
IGNORE = "pass"
FAIL = "import sys; sys.stdin.read(); sys.exit(3)"
DIE = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"
HANG = "import time; time.sleep(600)"
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"


def program(text: str, *arguments: str) -> Sequence[str]:
    return (sys.executable, "-I", "-c", text, *arguments)


async def test_the_notice_comes_on_standard_input_and_never_on_the_command_line(
    tmp_path: Path,
) -> None:
    said = tmp_path / "said"
    assert await run_notice(program(TELL, str(said), "--to", ""), NOTICE, PATIENCE) == ""
    told = json.loads(said.read_text("utf-8"))
    assert told == {"arguments": ["--to", ""], "input": NOTICE}
    assert list(tmp_path.iterdir()) == [said]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param(IGNORE, "", id="it reads nothing"),
        pytest.param(FAIL, "exit status 3", id="it fails"),
        pytest.param(DIE, "ended by signal 15", id="a signal ends it"),
    ],
)
async def test_what_becomes_of_it_is_told_in_words(text: str, why: str) -> None:
    failure = await run_notice(program(text), NOTICE * 4000, PATIENCE)
    assert failure == (f"{sys.executable}: {why}" if why else "")


@pytest.mark.parametrize("text", [HANG, DEAF])
async def test_one_that_hangs_is_ended(text: str) -> None:
    failure = await run_notice(program(text), NOTICE, 0.2)
    assert failure == f"{sys.executable}: not done within 0.2 s, ended"


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[tuple[Path, int]]:
    """Return a named pipe, and its end to read from, which is closed afterwards."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    end = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    yield path, end
    os.close(end)


async def until(end: int, happened: int) -> None:
    """Wait until something has happened to a pipe: a word came, or its last writer is gone."""
    poll = select.poll()
    poll.register(end, happened)
    async with asyncio.timeout(PATIENCE):
        while not any(event & happened for _, event in poll.poll(0)):
            await asyncio.sleep(0.01)


BROOD = "(echo up; exec sleep 600) > $0 & wait"
"""A shell that waits for a program of its own, which holds a pipe open."""


async def test_what_it_has_started_is_ended_with_it(pipe: tuple[Path, int]) -> None:
    path, end = pipe
    failure = await run_notice(("/bin/sh", "-c", BROOD, str(path)), NOTICE, 1.0)
    assert failure == "/bin/sh: not done within 1 s, ended"
    assert os.read(end, 9) == b"up\n"
    await until(end, select.POLLHUP)


async def test_it_ends_with_the_board(pipe: tuple[Path, int]) -> None:
    path, end = pipe
    running = asyncio.ensure_future(run_notice(("/bin/sh", "-c", BROOD, str(path)), "", PATIENCE))
    await until(end, select.POLLIN)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert os.read(end, 9) == b"up\n"
    await until(end, select.POLLHUP)


async def test_no_signal_is_blocked_for_it(tmp_path: Path) -> None:
    said = tmp_path / "said"
    tell = "import signal, sys; open(sys.argv[1], 'w').write(str(signal.pthread_sigmask(0, ())))"
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGHUP})
    try:
        assert await run_notice(program(tell, str(said)), "", PATIENCE) == ""
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    assert said.read_text("utf-8") == "set()"


@pytest.mark.parametrize(
    ("make", "why"),
    [
        pytest.param(None, "No such file or directory", id="it is not there"),
        pytest.param(0o644, "Permission denied", id="it may not be run"),
        pytest.param(0o755, "Exec format error", id="it is no program"),
    ],
)
async def test_what_cannot_be_run_is_told(make: int | None, why: str, tmp_path: Path) -> None:
    path = tmp_path / "mail\x1b[31m"
    if make is not None:
        path.write_bytes(b"\x00\x01no program")
        path.chmod(make)
    failure = await run_notice((str(path),), NOTICE, PATIENCE)
    assert failure == f"{tmp_path}/mail\\x1b[31m: {why}"
