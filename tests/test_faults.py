"""Faults: one sentence without a word of their message, the cleaned trace in a file apart."""

import os
import stat
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dashboard.faults import MOST, Faults, fault_words, logged_threads

NOW = datetime(2025, 11, 17, 17, 30, tzinfo=UTC)
HOSTILE = "\x1b]0;EVIL\x07\u202e of a feed\u2028https://me:s3cret@host/?token=s3cret"


def fault(message: str = HOSTILE) -> KeyError:
    """Return a fault as one is caught, with a variable beside it."""
    try:
        raise KeyError(message)
    except KeyError as error:
        return error


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    return Faults(tmp_path / "state", "watch", lambda: NOW)


def test_terminal_crash_text_is_no_part_of_the_sentence(faults: Faults) -> None:
    said = faults.sentence(fault())
    assert said.startswith("a fault of the program: KeyError in test_faults.py line ")
    assert said.endswith(f"its trace is in {faults.path}; please report it")


def test_terminal_crash_text_is_cleaned_in_the_log(faults: Faults) -> None:
    faults.log(fault())
    written = faults.path.read_text(encoding="utf-8")
    assert written.startswith("2025-11-17T17:30:00Z KeyError in test_faults.py line ")
    assert r"\x1b]0;EVIL\x07" in written
    assert "s3cret" not in written
    assert "message = " not in written, "no variable is written"
    assert all(line.isprintable() for line in written.splitlines())


def test_nobody_else_reads_it(faults: Faults) -> None:
    mask = os.umask(0)
    try:
        faults.log(fault())
    finally:
        os.umask(mask)
    assert stat.S_IMODE(faults.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(faults.path.parent.stat().st_mode) == 0o700
    faults.path.chmod(0o644)
    faults.log(fault())
    assert stat.S_IMODE(faults.path.stat().st_mode) == 0o600


def test_it_is_bounded(faults: Faults) -> None:
    for _ in range(2):
        faults.log(fault())
        with faults.path.open("ab") as file:
            file.write(b"x" * MOST)
        faults.log(fault())
        assert not faults.path.exists()
    faults.log(fault())
    names = sorted(path.name for path in faults.path.parent.iterdir())
    assert names == ["faults-watch.log", "faults-watch.log.1"]


def test_a_trace_without_an_end_is_cut(faults: Faults) -> None:
    faults.log(fault("x" * 100_000))
    assert faults.path.stat().st_size < 10_000


def test_where_it_cannot_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder", encoding="utf-8")
    said = Faults(tmp_path / "state", "watch", lambda: NOW).sentence(fault())
    assert "faults-watch.log cannot be written" in said


def test_a_link_in_its_place_is_not_followed(faults: Faults, tmp_path: Path) -> None:
    faults.path.parent.mkdir()
    faults.path.symlink_to(tmp_path / "elsewhere")
    assert not faults.log(fault())
    assert not (tmp_path / "elsewhere").exists()


def test_a_fault_that_was_never_raised_has_no_place() -> None:
    assert fault_words(KeyError("x")) == "KeyError"


def test_what_ends_a_thread_is_logged_and_nothing_is_written_across_the_screen(
    capfd: pytest.CaptureFixture[str],
) -> None:
    logged: list[BaseException] = []
    hook = threading.excepthook

    def broken() -> None:
        raise fault()

    with logged_threads(logged.append):
        thread = threading.Thread(target=broken)
        thread.start()
        thread.join()
    assert [type(one) for one in logged] == [KeyError]
    assert capfd.readouterr() == ("", "")
    assert threading.excepthook is hook
