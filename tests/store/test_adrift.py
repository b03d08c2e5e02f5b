"""What a board does while its store cannot be written."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from dashboard.store.afloat import TOO_MUCH, Afloat
from dashboard.store.pace import Pace
from dashboard.store.stored import Stored
from dashboard.watch.alarms.alarm import State
from dashboard.watch.memory import Memory
from tests.store.bad_disk import NO_SPACE, READ_ONLY, WORDS, BadDisk, SmallDisk, sqlite_error
from tests.store.board import Board, Stopwatch, eventually, said, texts
from tests.store.jobs import KEY, acking, body, failing, look, noting, raising


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "feed"


def troubled(stored: Stored) -> bool:
    return bool(stored.trouble)


def fails(board: Board, error: Exception | None, left: int = 0) -> None:
    disk = cast(BadDisk, board.database)
    disk.left, disk.error = left, error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (NO_SPACE, WORDS),
        (READ_ONLY, "read-only file system"),
        (sqlite_error(sqlite3.SQLITE_FULL), "no space left on the device"),
        (sqlite_error(sqlite3.SQLITE_READONLY), "it can only be read"),
        (sqlite_error(sqlite3.SQLITE_IOERR), "reading or writing it fails"),
    ],
    ids=["ENOSPC", "EROFS", "FULL", "READONLY", "IOERR"],
)
def test_store_no_room_goes_on_in_memory_and_writes_what_it_owes(
    folder: Path, error: Exception, words: str
) -> None:
    with Board(folder, kind=BadDisk) as board:
        board.look(raising())
        board.until(said("raised"))
        fails(board, error)
        board.act(acking())
        adrift = board.until(said("ack watch2"))
        assert adrift.trouble == f"not kept, {words}: {folder / 'watch.sqlite3'}"
        assert adrift.memory.alarm(KEY).state is State.ACKNOWLEDGED
        board.look(look("went on"))
        assert board.until(said("went on")).picture is not None
        fails(board, None)
        board.until(lambda stored: not stored.trouble)
        assert board.keeper.stop() == ""
    with Board(folder) as again:
        assert texts(again.now) == ["raised", "ack watch2", "went on"]
        assert again.now.memory.alarm(KEY).state is State.ACKNOWLEDGED


def test_store_no_room_is_tried_again_each_minute(folder: Path) -> None:
    seconds = Stopwatch()
    usual = replace(Pace(), watch=0.01, alone=0.01)
    with Board(folder, kind=BadDisk, pace=usual, monotonic=seconds) as board:
        fails(board, NO_SPACE)
        board.act(noting("owed"))
        board.until(said("owed"))
        fails(board, None)
        seconds.wait(59.9)
        board.act(noting("owed too"))
        assert board.until(said("owed too")).trouble
        seconds.wait(0.2)
        assert board.until(lambda stored: not stored.trouble).done == (
            "what waited for the store is kept now"
        )
        assert texts(board.now) == ["owed", "owed too"]


def test_store_no_room_in_the_database_is_no_end(folder: Path) -> None:
    long = "x" * 40_000
    with Board(folder, kind=SmallDisk) as board:
        cast(SmallDisk, board.database).pages = 1
        board.act(noting(long))
        assert "no space left on the device" in board.heard(said(long)).trouble
        cast(SmallDisk, board.database).pages = 2**30
        board.until(lambda stored: not stored.trouble)
        assert texts(board.now) == [long]


def test_what_was_written_before_a_second_failure_is_not_written_twice(folder: Path) -> None:
    with Board(folder, kind=BadDisk) as board:
        fails(board, NO_SPACE)
        for text in "abcd":
            board.act(noting(text))
        board.until(said("d"))
        fails(board, NO_SPACE, left=2)
        eventually(lambda: cast(BadDisk, board.database).left == 0)
        fails(board, None)
        board.until(lambda stored: not stored.trouble)
        assert texts(board.now) == list("abcd")


def test_store_no_room_in_a_missing_home_is_made_up_for_once_it_is_there(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("not a folder")
    with Board(home / "state" / "feed") as board:
        board.look(raising())
        assert "not a directory" in board.until(said("raised")).trouble
        home.unlink()
        board.until(lambda stored: not stored.trouble)
        assert texts(board.now) == ["raised"]
        assert (home / "state" / "feed" / "watch.sqlite3").exists()


def test_store_no_room_to_the_end_says_what_was_never_written(folder: Path) -> None:
    board = Board(folder, kind=BadDisk)
    with board:
        fails(board, NO_SPACE)
        board.act(noting("a"))
        board.look(look("b", body("b")))
        board.until(said("b"))
        lost = board.keeper.stop()
    assert lost == (
        f"1 act and 1 look of this watch were never written; not kept, {WORDS}:"
        f" {folder / 'watch.sqlite3'}"
    )


def test_the_end_is_a_last_try(folder: Path) -> None:
    with Board(folder, kind=BadDisk) as board:
        board.keeper._pace = board.keeper._pace.__class__(watch=0.03, retry=1000)
        fails(board, NO_SPACE)
        board.act(noting("a"))
        board.until(said("a"))
        fails(board, None)
        assert board.keeper.stop() == ""
    with Board(folder) as again:
        assert texts(again.now) == ["a"]


def test_what_another_board_did_meanwhile_goes_before_and_is_said(folder: Path) -> None:
    with Board(folder, "watch1", kind=BadDisk) as first, Board(folder, "watch2") as second:
        first.look(raising())
        second.until(said("raised"))
        fails(first, NO_SPACE)
        first.act(acking("watch1"))
        first.until(troubled)
        second.act(acking("watch2"))
        second.until(said("ack watch2"))
        fails(first, None)
        refused = first.heard(lambda stored: not stored.trouble and stored.refusal)
        assert "acknowledged already, by watch2" in refused.refusal
        assert texts(first.now) == ["raised", "ack watch2"]


def test_of_two_boards_that_went_on_alone_only_one_goes_on_leading(folder: Path) -> None:
    with (
        Board(folder, "watch1", kind=BadDisk) as first,
        Board(folder, "watch2", kind=BadDisk) as second,
    ):
        for board, name in ((first, "one"), (second, "two")):
            fails(board, NO_SPACE)
            board.act(noting(f"note {name}"))
            board.until(troubled)
            board.look(look(f"look {name}"))
            board.until(said(f"look {name}"))
        for board in (first, second):
            fails(board, None)
        for board in (first, second):
            board.until(lambda stored: not stored.trouble and len(stored.log) == 3)
        assert (first.now.leads, second.now.leads) == (True, False)
        # The looks of the board that leads are enough.
        assert sorted(texts(second.now)) == ["look one", "note one", "note two"]


def test_a_fault_of_the_program_ends_neither_the_watch_nor_the_keeping(folder: Path) -> None:
    with Board(folder, kind=BadDisk) as board:
        board.act(failing(KeyError("x")))
        board.act(noting("after"))
        told = board.until(said("after"))
        assert told.trouble == ""
        assert told.notes == (
            "a look or an act was given up: a fault of the program, KeyError; please report it",
        )
        fails(board, NO_SPACE)
        board.act(noting("adrift"))
        board.act(failing(ZeroDivisionError()))
        board.act(noting("still adrift"))
        board.until(said("still adrift"))
        fails(board, None)
        board.until(lambda stored: not stored.trouble)
        assert texts(board.now) == ["after", "adrift", "still adrift"]


def test_a_board_that_cannot_show_it_loses_nothing(folder: Path) -> None:
    heard = list[Stored]()

    def stumble(stored: Stored) -> None:
        heard.append(stored)
        if stored.done:
            raise ValueError("cannot be shown")

    board = Board(folder)
    board.keeper.start(stumble)
    board.act(noting("a"))
    board.act(noting("b"))
    assert board.keeper.stop() == ""
    with Board(folder) as again:
        assert texts(again.now) == ["a", "b"]
    assert not any(stored.trouble for stored in heard)


def test_an_act_that_is_refused_is_not_owed() -> None:
    afloat = Afloat(Stored(Memory()), lambda stored: None)
    afloat.do(acking())
    assert (afloat.owed.looks, afloat.owed.acts) == (0, 0)


def test_too_many_acts_are_refused_with_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.store.afloat.MOST_ACTS", 3)
    with Board(folder, kind=BadDisk) as board:
        fails(board, NO_SPACE)
        for number in range(4):
            board.act(noting(f"note {number}"))
        assert board.heard(lambda stored: stored.refusal).refusal == TOO_MUCH
        fails(board, None)
        board.until(lambda stored: not stored.trouble)
        assert texts(board.now) == [f"note {number}" for number in range(3)]
