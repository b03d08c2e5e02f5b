"""What a process uses, read from a folder like /proc/self."""

import os
from pathlib import Path

import pytest

from dashboard.health.usage import SELF, Usage, usage

STATUS = "Name:\tboard\nVmRSS:\t   61000 kB\nThreads:\t8\nVmHWM:\t many kB\n"
STAT = "12 (a (b) c) S 1 2 3 4 5 6 7 8 9 10 250 50 0 0 20 0 8 0 1 2 3"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "status").write_text(STATUS)
    (tmp_path / "stat").write_text(STAT)
    (tmp_path / "fd").mkdir()
    for name in ("0", "1", "2"):
        (tmp_path / "fd" / name).touch()
    return tmp_path


def test_what_is_told_is_read(folder: Path) -> None:
    assert usage(folder) == Usage(61_000, 8, 3, 300 / os.sysconf("SC_CLK_TCK"))


def test_without_the_folder_nothing_is_told(tmp_path: Path) -> None:
    assert usage(tmp_path / "none") == Usage()


@pytest.mark.parametrize("text", ["", "12 (x", "12 (x) S 1", "\x00\xff", "9 (x) " + "y " * 20])
def test_a_text_that_tells_nothing_is_no_fault(folder: Path, text: str) -> None:
    for name in ("status", "stat"):
        (folder / name).write_text(text, encoding="latin-1")
    assert usage(folder) == Usage(files=3)


def test_of_this_process_all_is_told() -> None:
    found = usage()
    told = (found.memory_kib, found.threads, found.files, found.cpu_seconds)
    assert (None in told) is not SELF.exists()
