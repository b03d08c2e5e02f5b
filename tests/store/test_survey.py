"""A look at the state folder: what it finds, and that it leaves all as it was."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.places import Places
from dashboard.config.settings import Config, load
from dashboard.store.open import open_keeper
from dashboard.store.survey import survey
from tests.store.board import clock
from tests.store.jobs import look

NOBODY = 65_534


def config(folder: Path, group: str = "") -> Config:
    origin = Origin(Source.ARGUMENT, "--x")
    raw = {"state.dir": Raw(str(folder), origin), "state.group": Raw(group, origin)}
    return load(Places.of_user(None), {}, raw)


def kept(folder: Path) -> Path:
    """Have a board keep a document in a state folder; returns its database."""
    keeper = open_keeper(config(folder), clock)
    keeper.start(lambda stored: None)
    keeper.look(look("first"))
    assert keeper.stop() == ""
    return folder / "example" / "watch.sqlite3"


def contents(folder: Path) -> list[tuple[str, int, int]]:
    found = [folder, *sorted(folder.rglob("*"))] if os.path.lexists(folder) else []
    looks = [(str(path), path.lstat()) for path in found]
    return [(name, look.st_mode, look.st_mtime_ns) for name, look in looks]


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    found = survey(config(tmp_path / "deep" / "state"))
    assert (found.refused, found.is_there, found.kept_kib) == ("", False, None)
    assert found.free_mib > 0
    assert list(tmp_path.iterdir()) == []


def test_what_a_board_has_kept_is_told_and_left_as_it_was(tmp_path: Path) -> None:
    kept(tmp_path / "state")
    before = contents(tmp_path)
    found = survey(config(tmp_path / "state"))
    assert (found.refused, found.is_there, found.mode) == ("", True, 0o700)
    assert found.kept_kib is not None
    assert found.kept_kib > 0
    assert contents(tmp_path) == before


def newer(folder: Path) -> None:
    connection = sqlite3.connect(kept(folder))
    connection.execute("PRAGMA user_version=999")
    connection.close()


def corrupt(folder: Path) -> None:
    kept(folder).write_bytes(b"no database at all" * 100)


def open_to_all(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o777)


def a_link(folder: Path) -> None:
    folder.symlink_to(folder.parent)


def below_a_file(folder: Path) -> None:
    (folder.parent / "file").write_text("", encoding="utf-8")
    folder.symlink_to(folder.parent / "file" / "state")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (newer, "is of a newer watchfloor (version 999, this one knows "),
        (corrupt, "it cannot be read; `watchfloor state check` says more"),
        (open_to_all, "others may write to it"),
        (a_link, "it is a symbolic link"),
        (below_a_file, "it is a symbolic link"),
        (Path.touch, "it is not a folder"),
    ],
)
def test_what_a_board_would_refuse(
    tmp_path: Path, spoil: Callable[[Path], object], words: str
) -> None:
    spoil(tmp_path / "state")
    before = contents(tmp_path)
    found = survey(config(tmp_path / "state"))
    assert words in found.refused
    assert found.refused.startswith(str(tmp_path / "state"))
    assert contents(tmp_path) == before


def test_a_group_that_is_not_there(tmp_path: Path) -> None:
    found = survey(config(tmp_path / "state", "nobody-has-this"))
    assert found.refused == "state.group: there is no group 'nobody-has-this'"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
@pytest.mark.parametrize(
    ("place", "group", "words"),
    [
        ("locked/state", "", "it cannot be made there"),
        ("theirs", "", "it belongs to somebody else"),
        ("free/state", "root", "state.group: this user is not in the group 'root'"),
    ],
)
def test_what_another_user_may_not(tmp_path: Path, place: str, group: str, words: str) -> None:
    for above in (tmp_path, *list(tmp_path.parents)[:3]):
        above.chmod(above.stat().st_mode | 0o011)
    for name, mode in (("locked", 0o755), ("theirs", 0o700), ("free", 0o755)):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(mode)
    os.chown(tmp_path / "free", NOBODY, NOBODY)
    settings = config(tmp_path / place, group)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        os.write(writer, survey(settings).refused.encode())
        os._exit(0)
    os.close(writer)
    with open(reader, encoding="utf-8") as said:
        assert words in said.read()
    os.waitpid(child, 0)
