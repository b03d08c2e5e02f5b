import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import cli
from dashboard.faults import STATUS

PROGRAM = [sys.executable, "-m", "dashboard"]


def environment(home: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}


def test_a_closed_pipe_ends_it_without_a_word(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    run = subprocess.run(
        [*PROGRAM, "schema"],
        check=False,
        env=environment(tmp_path),
        stdout=writer,
        stderr=subprocess.PIPE,
    )
    os.close(writer)
    assert (run.returncode, run.stderr) == (cli.CLOSED_PIPE, b"")


@pytest.mark.parametrize("command", ["--help", "--version", "config", "schema"])
def test_a_full_disk_is_one_sentence(tmp_path: Path, command: str) -> None:
    with open("/dev/full", "wb") as full:
        run = subprocess.run(
            [*PROGRAM, command],
            check=False,
            env=environment(tmp_path),
            stdout=full,
            stderr=subprocess.PIPE,
        )
    assert run.returncode == cli.WRONG
    assert run.stderr == b"watchfloor: cannot go on: No space left on device\n"


@pytest.mark.parametrize(
    ("command", "status"), [("--version >&-", 0), ("--interval x 2>&-", 2), ("schema >&- 2>&-", 0)]
)
def test_a_stream_may_be_closed_from_the_start(tmp_path: Path, command: str, status: int) -> None:
    run = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m dashboard {command}'],
        capture_output=True,
        check=False,
        env=environment(tmp_path),
    )
    assert run.returncode == status
    assert b"Traceback" not in run.stdout + run.stderr


def test_an_output_that_lacks_letters_gets_others(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("[board]\ntiles = ['größe']\n", encoding="utf-8")
    run = subprocess.run(
        [*PROGRAM, "config", "--config", str(own)],
        capture_output=True,
        check=True,
        env=environment(tmp_path) | {"PYTHONIOENCODING": "ascii"},
    )
    assert b"gr??e" in run.stdout


def test_an_interrupt_ends_it_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(argv: object) -> int:
        signal.raise_signal(signal.SIGINT)
        return 0

    monkeypatch.setattr(cli, "parse", interrupted)
    assert cli.main([]) == cli.INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_a_fault_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(argv: object) -> int:
        raise KeyError("\x1b")

    monkeypatch.setattr(cli, "parse", broken)
    assert cli.main([]) == STATUS
    said = capsys.readouterr().err
    assert said.startswith("watchfloor: a fault of the program: KeyError in test_streams.py line ")
    assert said.removesuffix("\n").isprintable()
