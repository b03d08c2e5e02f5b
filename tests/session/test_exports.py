"""Text files that the officer asks for."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dashboard.exports import write_export
from dashboard.store.folder import login

NOW = datetime(2025, 11, 17, 17, 30, 5, tzinfo=UTC)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_only_its_owner_may_read(tmp_path: Path) -> None:
    path = write_export("≥20\n", tmp_path / "state", NOW)
    assert path == tmp_path / "state" / "exports" / "20251117T173005Z-1.txt"
    assert path.read_text("utf-8") == "≥20\n"
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)


def test_a_second_file_of_a_second_is_counted_on(tmp_path: Path) -> None:
    paths = [write_export(text, tmp_path, NOW) for text in ("first", "second")]
    assert [path.name for path in paths] == ["20251117T173005Z-1.txt", "20251117T173005Z-2.txt"]
    assert [path.read_text("utf-8") for path in paths] == ["first", "second"]


def test_a_link_that_waits_for_the_name_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    secret = tmp_path / "secret"
    secret.write_text("kept")
    (folder / "20251117T173005Z-1.txt").symlink_to(secret)
    assert write_export("text", tmp_path, NOW).name == "20251117T173005Z-2.txt"
    assert secret.read_text() == "kept"


def test_a_folder_that_cannot_be_made_is_an_error_of_the_system(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.write_text("a file")
    with pytest.raises(OSError, match="state"):
        write_export("text", state, NOW)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_the_folder_of_another_officer_is_left_to_them(tmp_path: Path) -> None:
    theirs = tmp_path / "exports"
    theirs.mkdir()
    os.chown(theirs, 65_534, 65_534)
    path = write_export("text", tmp_path, NOW)
    assert path.parent == tmp_path / f"exports-{login()}"
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert list(theirs.iterdir()) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a link away")
def test_a_link_of_another_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "exports").symlink_to(tmp_path / "elsewhere")
    os.lchown(tmp_path / "exports", 65_534, 65_534)
    assert write_export("text", tmp_path, NOW).parent == tmp_path / f"exports-{login()}"
