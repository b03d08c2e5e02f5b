"""A database that is corrupt, replaced, gone, or of a newer program, under boards that run."""

import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import cast

import pytest

from dashboard.store import connection
from dashboard.store.schema import VERSION
from dashboard.watch.alarms.alarm import State
from tests.store.bad_disk import BadDisk, spoil, sqlite_error
from tests.store.board import QUICK, Board, said, texts
from tests.store.jobs import KEY, acking, after, body, look, noting, raising

MOVED = "the store was corrupt and is kept as watch.sqlite3.corrupt-20251117T180000Z"
SAID = f"{MOVED}; a new one was begun"
GONE = "the store was gone; a new one was begun"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "feed"


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no write-ahead log before the file, so that a spoilt file is noticed at once."""
    monkeypatch.setattr(connection, "is_remote", lambda folder, mounts: True)


def aside(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.glob("*.corrupt-*"))


def acknowledged(board: Board) -> bool:
    return board.now.memory.alarm(KEY).state is State.ACKNOWLEDGED


def test_store_corrupt_is_moved_aside_and_a_new_one_begun(folder: Path) -> None:
    with Board(folder) as board:
        board.look(look("lost"))
        board.until(said("lost"))
    spoil(folder)
    before = (folder / "watch.sqlite3").read_bytes()
    with Board(folder) as board:
        assert board.now.notes == (SAID,)
        assert board.now.leads
        board.look(look("new"))
        assert board.heard(said(SAID)).done == SAID
        assert texts(board.until(said("new"))) == [SAID, "new"]
    assert aside(folder) == ["watch.sqlite3.corrupt-20251117T180000Z"]
    assert (folder / aside(folder)[0]).read_bytes() == before


@pytest.mark.parametrize("kind", ["bytes", "page", "cut", "zero"])
@pytest.mark.parametrize("seed", range(5))
def test_store_corrupt_anywhere_ends_neither_the_watch_nor_the_keeping(
    folder: Path, kind: str, seed: int
) -> None:
    with Board(folder) as board:
        for number in range(20):
            board.look(look(f"look {number}", body("x" * 50 * number, after(number))))
        board.until(said("look 19"))
    path, chance = folder / "watch.sqlite3", Random(seed)
    path.write_bytes(damaged(path.read_bytes(), kind, chance))
    with Board(folder) as board:
        board.look(look("after it", body("new", after(30))))
        told = board.until(said("after it"))
        # What is damaged was not met, or is kept aside, or nothing is kept and that is said.
        assert aside(folder) in ([], [MOVED.split()[-1]])
        assert (SAID in told.notes) == bool(aside(folder))
    if not told.trouble:
        with Board(folder) as again:
            assert "after it" in texts(again.now)


def damaged(data: bytes, kind: str, chance: Random) -> bytes:
    """Return a database with bytes, a page or its end destroyed; its first page stays."""
    whole, page = bytearray(data), chance.randrange(1, len(data) // 4096) * 4096
    match kind:
        case "bytes":
            for _ in range(20):
                whole[chance.randrange(4096, len(whole))] = chance.randrange(256)
        case "page":
            whole[page : page + 4096] = chance.randbytes(4096)
        case "zero":
            whole[page : page + 4096] = bytes(4096)
        case _:
            del whole[page:]
    return bytes(whole)


@pytest.mark.usefixtures("bare")
def test_store_corrupt_under_an_open_board_costs_no_acknowledgement(folder: Path) -> None:
    # It does not look about by itself: the look is what meets the fault.
    with Board(folder, pace=replace(QUICK, watch=1000)) as board:
        board.look(raising())
        board.act(acking())
        board.until(said("ack watch2"))
        spoil(folder)
        board.look(look("went on", body("{}")))
        told = board.until(said("went on"))
        assert texts(told) == [SAID, "went on"]
        assert SAID in told.notes
        assert told.leads
        assert told.trouble == ""
        assert acknowledged(board)
        # What the feed sent is not sent again: the look that met the fault is done, once.
        with Board(folder, "watch2") as other:
            assert other.told[0].bodies == (body("{}"),)
    assert len(aside(folder)) == 1


@pytest.mark.usefixtures("bare")
def test_store_corrupt_is_moved_by_one_board_and_all_go_on_in_the_new_one(folder: Path) -> None:
    with Board(folder, "watch1") as first, Board(folder, "watch2") as second:
        first.look(raising())
        first.act(acking())
        second.until(said("ack watch2"))
        spoil(folder)
        second.act(noting("of the second"))
        first.act(noting("of the first"))
        for board in (first, second):
            board.until(said("of the first"))
            board.until(said("of the second"))
            assert acknowledged(board)
            assert texts(board.now).count(SAID) == 1
            assert len(board.now.log) == 3
        assert [first.now.leads, second.now.leads].count(True) == 1
    assert len(aside(folder)) == 1


@pytest.mark.parametrize("code", [sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB])
def test_store_corrupt_again_and_again_is_not_moved_for_ever(folder: Path, code: int) -> None:
    with Board(folder, kind=BadDisk) as board:
        cast(BadDisk, board.database).error = sqlite_error(code)
        board.act(noting("went on"))
        assert "corrupt" in board.heard(said("went on")).trouble
        cast(BadDisk, board.database).error = None
        board.until(lambda stored: not stored.trouble)
        assert "went on" in texts(board.now)


def test_a_file_that_was_replaced_is_read_and_written_from_then_on(folder: Path) -> None:
    path = folder / "watch.sqlite3"
    with Board(folder) as board:
        board.look(look("old"))
        board.until(said("old"))
    shutil.copy(path, folder / "backup")
    (folder / "backup").chmod(0o600)
    with Board(folder) as board:
        board.look(raising())
        board.until(said("raised"))
        os.replace(folder / "backup", path)
        for side in ("-wal", "-shm"):
            Path(f"{path}{side}").unlink()
        board.until(lambda stored: texts(stored) == ["old"])
        assert board.now.memory.alarm(KEY).state is State.NORMAL
        board.act(noting("new"))
        board.look(look("newer", body("{}")))
        board.until(said("newer"))
    with Board(folder) as again:
        assert texts(again.now) == ["old", "new", "newer"]


def test_a_file_that_is_gone_costs_no_acknowledgement(folder: Path) -> None:
    with Board(folder) as board:
        board.look(raising())
        board.act(acking())
        board.until(said("ack watch2"))
        for side in ("", "-wal", "-shm"):
            Path(f"{folder / 'watch.sqlite3'}{side}").unlink()
        board.until(said(GONE))
        assert acknowledged(board)
        assert [one.level for one in board.now.history.changes]
        board.look(look("went on"))
        board.until(said("went on"))
    with Board(folder) as again:
        assert texts(again.now) == [GONE, "went on"]
        assert acknowledged(again)


def test_store_newer_schema_under_a_board_is_said_and_never_written(folder: Path) -> None:
    with Board(folder) as board:
        board.look(look("before"))
        board.until(said("before"))
        newer = sqlite3.connect(folder / "watch.sqlite3", isolation_level=None)
        newer.execute(f"PRAGMA user_version={VERSION + 1}")
        board.act(noting("adrift"))
        told = board.heard(lambda stored: stored.refusal)
        found = f"version {VERSION + 1}, this one knows {VERSION}"
        assert f"is of a newer watchfloor ({found})" in told.refusal
        assert "is of a newer watchfloor" in told.trouble
        board.look(look("goes on"))
        board.heard(said("goes on"))
        assert newer.execute("SELECT text FROM log").fetchall() == [("before",)]
        newer.close()
        assert board.keeper.stop() == ""
