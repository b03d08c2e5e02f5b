"""A copy of a watch: whole, of one moment, while boards write, and never over anything."""

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dashboard.store import backup
from dashboard.store.backup import back_up
from dashboard.store.reading_log import reading_log
from dashboard.store.trouble import StoreRefusedError
from dashboard.watch.log.verify import verify
from tests.store.bad_disk import spoil
from tests.store.board import Board, clock, mode, said, texts
from tests.store.jobs import acking, body, look, noting, raising
from tests.store.test_database import newer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "feed"


@pytest.fixture
def board(folder: Path) -> Board:
    with Board(folder) as opened:
        opened.look(raising())
        opened.act(acking())
        opened.look(look("came", body("{}")))
        opened.until(said("came"))
    return opened


def texts_of(copy: Path) -> list[str]:
    with closing(sqlite3.connect(f"file:{copy}?immutable=1", uri=True)) as raw:
        return [text for (text,) in raw.execute("SELECT text FROM log ORDER BY number")]


def restored(copy: Path, folder: Path) -> Path:
    """Put a copy where a board finds it."""
    folder.mkdir(parents=True, mode=0o700)
    copy.rename(folder / "watch.sqlite3")
    return folder


def test_a_copy_made_while_a_board_writes_is_whole_and_of_one_moment(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "feed"
    with Board(folder) as opened:
        for number in range(60):
            opened.act(noting(f"note {number}"))
            if number % 20 == 0:
                back_up(folder, tmp_path / f"copy {number}", clock())
        opened.until(said("note 59"))
        copy = back_up(folder, tmp_path / "last", clock())
    for number in (0, 20, 40):
        kept = restored(tmp_path / f"copy {number}", tmp_path / f"back {number}" / "feed")
        verdict = verify(reading_log(kept))
        assert verdict.broken is None
        assert verdict.entries <= number + 1
    with Board(restored(copy, tmp_path / "back" / "feed")) as again:
        assert texts(again.now) == [f"note {number}" for number in range(60)]
        assert not again.now.trouble


def test_a_copy_is_one_file_that_only_its_owner_reads(tmp_path: Path, board: Board) -> None:
    place = tmp_path / "backups"
    place.mkdir()
    copy = back_up(board.database.path.parent, place, clock())
    assert copy == place / "feed-20251117T180000Z.sqlite3"
    assert [one.name for one in place.iterdir()] == [copy.name]
    assert mode(copy) == "0600"
    with closing(sqlite3.connect(f"file:{copy}?immutable=1", uri=True)) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert texts_of(copy) == ["raised", "ack watch2", "came"]


@pytest.mark.parametrize("kind", ["file", "link", "dangling link"])
def test_nothing_is_written_over(tmp_path: Path, board: Board, kind: str) -> None:
    target, other = tmp_path / "taken", tmp_path / "other"
    if kind != "dangling link":
        other.write_text("kept")
    if kind == "file":
        other.rename(target)
    else:
        target.symlink_to(other)
    with pytest.raises(StoreRefusedError, match="is there already: nothing was written"):
        back_up(board.database.path.parent, target, clock())
    assert not other.exists() or other.read_text() == "kept"
    assert target.is_symlink() or target.read_text() == "kept"


def test_a_name_that_is_taken_meanwhile_is_not_written_over(
    tmp_path: Path, board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def overtaken(part: Path, target: Path) -> None:
        target.write_text("of another")
        link(part, target)

    monkeypatch.setattr(os, "link", overtaken)
    with pytest.raises(StoreRefusedError, match="is there already"):
        back_up(board.database.path.parent, tmp_path / "copy", clock())
    assert (tmp_path / "copy").read_text() == "of another"
    assert not list(tmp_path.glob(".copy*"))


@pytest.mark.parametrize("taken", [False, True])
def test_where_no_file_has_two_names_nothing_is_written_over_either(
    tmp_path: Path, board: Board, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    target = tmp_path / "copy"

    def refuses(part: Path, target: Path) -> None:
        if taken:
            target.write_text("of another")
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuses)
    if taken:
        with pytest.raises(StoreRefusedError, match="is there already"):
            back_up(board.database.path.parent, target, clock())
        assert target.read_text() == "of another"
    else:
        back_up(board.database.path.parent, target, clock())
        assert mode(target) == "0600"
        assert texts_of(target) == ["raised", "ack watch2", "came"]
    assert not list(tmp_path.glob(".copy*"))


def test_a_copy_that_fails_leaves_nothing(
    tmp_path: Path, board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(connection: sqlite3.Connection, source: Path, part: Path) -> None:
        Path(f"{part}-journal").touch()
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(backup, "_copy", fails)
    with pytest.raises(StoreRefusedError, match=r"copy was not written: database or disk is full"):
        back_up(board.database.path.parent, tmp_path / "copy", clock())
    assert [one.name for one in tmp_path.iterdir()] == ["state"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, board: Board) -> None:
    with pytest.raises(StoreRefusedError, match="was not written: No such file or directory"):
        back_up(board.database.path.parent, tmp_path / "missing" / "copy", clock())


def test_a_store_of_a_newer_program_is_not_copied(folder: Path, tmp_path: Path) -> None:
    newer(folder)
    with pytest.raises(StoreRefusedError, match="of a newer watchfloor"):
        back_up(folder, tmp_path / "copy", clock())
    assert not (tmp_path / "copy").exists()


def test_a_damaged_store_is_no_good_copy(tmp_path: Path, board: Board) -> None:
    spoil(board.database.path.parent)
    with pytest.raises(StoreRefusedError, match="was not written: file is not a database"):
        back_up(board.database.path.parent, tmp_path / "copy", clock())
    assert not (tmp_path / "copy").exists()
