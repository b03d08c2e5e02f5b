"""A new file: private, whole or not there, and never in the place of another."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.commandline.new_file import NotWrittenError, write_new


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_new(tmp_path / "new", ["≥20\r", "b"])
    finally:
        os.umask(before)
    assert (tmp_path / "new").read_bytes() == "≥20\r\nb\n".encode()
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o600


@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_what_is_there_stays(tmp_path: Path, kind: str) -> None:
    path, other = tmp_path / "there", tmp_path / "other"
    match kind:
        case "file":
            path.write_text("kept")
        case "link":
            path.symlink_to(other)
        case _:
            path.mkdir()
    with pytest.raises(NotWrittenError, match="is there already: nothing written"):
        write_new(path, ["new"])
    assert not other.exists()
    assert kind != "file" or path.read_text() == "kept"


@pytest.mark.parametrize(
    ("name", "why"),
    [("none/new", "No such file or directory"), ("a\0b", "no name of a file")],
)
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(NotWrittenError, match=f"cannot be written: .*{why}"):
        write_new(tmp_path / name, ["new"])


def test_a_file_that_is_not_whole_is_taken_away(tmp_path: Path) -> None:
    def lines() -> Iterator[str]:
        yield "first"
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(NotWrittenError, match="No space left on device"):
        write_new(tmp_path / "new", lines())
    assert list(tmp_path.iterdir()) == []
