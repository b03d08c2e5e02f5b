"""The file of the watch: how it is opened, and when it is left alone."""

import os
import shutil
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dashboard.store.connection import Database
from dashboard.store.folder import Sharing
from dashboard.store.schema import VERSION
from dashboard.store.trouble import StoreRefusedError

NOW = datetime(2025, 11, 17, 18, 0, 5, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "feed"


def database(folder: Path) -> Database:
    return Database(folder, Sharing(), lambda: NOW, patience=0.01)


def pragma(opened: Database, name: str) -> object:
    (value,) = opened.open().execute(f"PRAGMA {name}").fetchone()
    return value


def newer(folder: Path, version: int = VERSION + 1, journal: str = "DELETE") -> Path:
    """Make a database of another version, as another program may have left it."""
    with closing(database(folder)) as opened:
        opened.open()
    path = folder / "watch.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(f"PRAGMA journal_mode={journal}")
        raw.execute(f"PRAGMA user_version={version}")
    return path


@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("user_version", VERSION)],
)
def test_a_new_database_is_set_up(folder: Path, name: str, value: object) -> None:
    with closing(database(folder)) as opened:
        assert pragma(opened, name) == value


@pytest.mark.parametrize(("lasting", "mode"), [(True, 2), (False, 1)])
def test_what_need_not_outlast_a_power_loss_spares_the_disk(
    folder: Path, lasting: bool, mode: int
) -> None:
    with closing(database(folder)) as opened:
        with opened.transaction(lasting=lasting) as connection:
            assert connection.execute("PRAGMA synchronous").fetchone() == (mode,)
        assert pragma(opened, "synchronous") == 2
        with pytest.raises(RuntimeError), opened.transaction(lasting=lasting):
            raise RuntimeError
        assert pragma(opened, "synchronous") == 2


def test_the_file_is_there_with_its_mode_before_sqlite_opens_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, int]] = []
    connect = sqlite3.connect

    def watched(path: Path, **options: object) -> sqlite3.Connection:
        found = path.stat()
        seen.append((found.st_mode & 0o7777, found.st_size))
        return connect(path, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", watched)
    with closing(database(folder)) as opened:
        opened.open()
    assert seen == [(0o600, 0)]


def test_store_network_file_system_gets_a_rollback_journal(folder: Path, tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"36 27 0:42 / {tmp_path} rw shared:7 - nfs4 server:/x rw\n", "utf-8")
    with closing(Database(folder, Sharing(), lambda: NOW, mounts=mounts)) as opened:
        assert pragma(opened, "journal_mode") == "delete"
        assert opened.notes == ("the state folder is on a network: a rollback journal is used",)
        with opened.transaction(lasting=False) as connection:
            assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_store_newer_schema_is_refused_and_nothing_is_changed(folder: Path, journal: str) -> None:
    path = newer(folder, journal=journal)
    before = path.read_bytes()
    refused = f"version {VERSION + 1}, this one knows {VERSION}.*nothing was changed"
    with closing(database(folder)) as opened, pytest.raises(StoreRefusedError, match=refused):
        opened.open()
    assert path.read_bytes() == before


def test_store_newer_schema_is_never_written_once_a_newer_board_migrated(folder: Path) -> None:
    with closing(database(folder)) as opened:
        opened.open()
        newer(folder, journal="WAL")
        with pytest.raises(StoreRefusedError, match="newer"), opened.transaction():
            pytest.fail("it may not write")


def test_a_transaction_that_cannot_be_committed_leaves_room_for_the_next(folder: Path) -> None:
    with closing(database(folder)) as opened:
        raw = opened.open()
        raw.execute("PRAGMA foreign_keys=ON")
        raw.execute("CREATE TABLE up (id INTEGER PRIMARY KEY)")
        raw.execute("CREATE TABLE down (id REFERENCES up DEFERRABLE INITIALLY DEFERRED)")
        with pytest.raises(sqlite3.IntegrityError), opened.transaction() as failing:
            failing.execute("INSERT INTO down VALUES (1)")
        with opened.transaction() as connection:
            connection.execute("INSERT INTO up VALUES (1)")
        assert raw.execute("SELECT count(*) FROM down").fetchone() == (0,)


def test_a_file_that_was_replaced_is_opened_anew(folder: Path) -> None:
    with closing(database(folder)) as opened:
        before, generation = opened.open(), opened.generation
        shutil.copy(opened.path, folder / "backup")
        os.replace(folder / "backup", opened.path)
        assert opened.open() is not before
        assert opened.generation == generation + 1


def test_store_corrupt_is_moved_aside_with_its_sides_and_never_over_another(folder: Path) -> None:
    for text in ("first", "second"):
        with closing(database(folder)) as opened:
            opened.open()
            opened.close()
            for side in ("", "-wal", "-shm"):
                Path(f"{opened.path}{side}").write_text(text + side)
            opened.move_aside()
    name = "watch.sqlite3.corrupt-20251117T180005Z"
    assert {one.name: one.read_text() for one in folder.glob("*corrupt*")} == {
        f"{name}{number}{side}": f"{text}{side}"
        for number, text in (("", "first"), ("-2", "second"))
        for side in ("", "-wal", "-shm")
    }
    assert not Path(folder / "watch.sqlite3-wal").exists()


def test_a_file_that_another_board_has_begun_since_is_not_moved(folder: Path) -> None:
    with closing(database(folder)) as slow, closing(database(folder)) as quick:
        slow.open()
        quick.open()
        quick.move_aside()
        quick.open()
        begun = quick.path.stat().st_ino
        slow.move_aside()
        assert quick.path.stat().st_ino == begun
        assert slow.notes == ()
        assert len(quick.notes) == 1


def test_store_corrupt_is_not_moved_while_another_board_writes(folder: Path) -> None:
    with closing(database(folder)) as writer, closing(database(folder)) as mover:
        mover.open()
        with writer.transaction(), pytest.raises(BlockingIOError):
            mover.move_aside()
        mover.move_aside()
    assert list(folder.glob("*corrupt*"))


def test_ten_threads_make_one_database(folder: Path) -> None:
    ready, made = threading.Barrier(10), list[object]()

    def begin() -> None:
        with closing(Database(folder, Sharing(), lambda: NOW, patience=2)) as opened:
            ready.wait(2)
            made.append(pragma(opened, "user_version"))

    threads = [threading.Thread(target=begin) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(3)
    assert made == [VERSION] * 10
