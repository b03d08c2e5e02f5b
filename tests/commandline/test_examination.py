"""The whole table, of a place that is passed in."""

import importlib.metadata
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dashboard.commandline.doctor.examination import run
from dashboard.commandline.doctor.here import Here
from dashboard.commandline.doctor.terminal import Terminal
from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.places import Places
from dashboard.config.settings import load

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)
HERE = Here(Terminal(True, "", 80, 24), "utf-8", {"TERM": "xterm", "LANG": "C.UTF-8"})


def told(folder: Path, here: Here = HERE) -> tuple[int, list[str]]:
    layer = {"state.dir": Raw(str(folder / "state"), Origin(Source.ARGUMENT, "--x"))}
    out = io.StringIO()
    status = run(load(Places.of_user(None), {}, layer), here, out=out, now=lambda: NOW)
    return status, out.getvalue().splitlines()


def test_a_place_that_is_fit(tmp_path: Path) -> None:
    status, lines = told(tmp_path)
    assert status == 0
    assert lines[:2] == [
        "terminal      ok     80x24, TERM=xterm",
        "locale        ok     UTF-8 by LANG=C.UTF-8",
    ]
    subjects = [line[:14].strip() for line in lines if line[0] != " "]
    assert subjects == ["terminal", "locale", "state folder", "feed", "clock", "versions"]


def test_a_program_that_was_never_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    for name in ("requires", "version"):
        monkeypatch.setattr(importlib.metadata, name, missing)
    status, lines = told(tmp_path)
    assert status == 1
    assert "watchfloor is missing" in " ".join(lines)
