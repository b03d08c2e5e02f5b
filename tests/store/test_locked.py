"""A database that another program holds: the board waits, says so, and owes nothing after."""

import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.store import keeper
from dashboard.store.afloat import TOO_MUCH
from dashboard.store.gap import Gap
from dashboard.store.inbox import Inbox, Order
from dashboard.store.pace import Pace
from dashboard.store.stored import ActJob, Stored
from dashboard.watch.alarms.alarm import State
from dashboard.watch.memory import Memory, Turn
from tests.store.bad_disk import locked
from tests.store.board import (
    PATIENCE,
    QUICK,
    Board,
    Stopwatch,
    eventually,
    open_ledger,
    said,
    texts,
)
from tests.store.jobs import KEY, acking, after, body, look, noting, raising

LOCKED = "not kept, another program has locked it: "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "feed"


@pytest.fixture
def board(folder: Path) -> Iterator[Board]:
    with Board(folder) as opened:
        opened.look(look("before"))
        opened.until(said("before"))
        yield opened


@pytest.fixture
def waiting(folder: Path) -> Iterator[Board]:
    """A patient board with room for two jobs beside the one it is at."""
    with Board(folder, most=2, pace=replace(QUICK, patience=60)) as opened:
        opened.look(look("before"))
        opened.until(said("before"))
        yield opened


def fill(board: Board) -> None:
    """Let the box be full: one job in hand, and two behind it."""
    board.look(look("one"))
    eventually(lambda: board.inbox.waiting == 0)
    board.act(noting("two"))
    board.look(look("three"))


def test_the_usual_patience_is_that_of_the_design() -> None:
    assert Pace() == Pace(watch=0.5, alone=2, retry=60, patience=10, pause=0.1, again=1)


def test_store_locked_for_a_minute_is_said_after_ten_seconds_and_then_written(folder: Path) -> None:
    time = Stopwatch()
    usual = replace(Pace(), watch=0.01, alone=0.01, pause=0.01)
    with Board(folder, pace=usual, monotonic=time) as board:
        board.look(look("before"))
        board.until(said("before"))
        with locked(folder):
            board.look(raising())
            eventually(lambda: board.inbox.waiting == 0)
            time.wait(9.9)
            board.act(noting("behind it"))
            told = len(board.told)
            time.wait(0.2)
            # The banner comes, and the watch goes on: nothing that came is held back.
            board.heard(lambda stored: stored.trouble.startswith(LOCKED))
            board.until(said("behind it"))
            assert all(stored.trouble for stored in board.told[told:])
            assert board.now.memory.alarm(KEY).state is State.UNACKNOWLEDGED
            for _ in range(50):
                time.wait(1)
                board.look(look())
            board.act(acking())
            assert board.until(said("ack watch2")).done == "acknowledged, not kept yet"
        time.wait(1)
        board.until(lambda stored: not stored.trouble)
        assert texts(board.now) == ["before", "raised", "behind it", "ack watch2"]
        assert board.keeper.stop() == ""
    with Board(folder) as again:
        assert texts(again.now) == ["before", "raised", "behind it", "ack watch2"]


def test_a_short_lock_is_not_spoken_of(folder: Path) -> None:
    with Board(folder, pace=replace(QUICK, patience=60)) as board:
        with locked(folder):
            board.act(noting("waits"))
            eventually(lambda: board.inbox.waiting == 0)
        board.until(said("waits"))
        assert not any(stored.trouble for stored in board.told)


def test_store_locked_is_still_read_by_a_board_that_begins(folder: Path, board: Board) -> None:
    with locked(folder), Board(folder, "watch2", pace=replace(QUICK, patience=60)) as other:
        assert texts(other.now) == ["before"]
        assert other.now.trouble == ""


def test_reading_goes_on_while_a_store_is_locked(folder: Path, board: Board) -> None:
    database, ledger = open_ledger(folder, "watch2")
    with closing(database), locked(folder):
        assert ledger.refresh()
        assert texts(ledger.stored) == ["before"]


def test_store_locked_with_a_full_box_refuses_acts_with_a_sentence(
    folder: Path, waiting: Board
) -> None:
    with locked(folder):
        fill(waiting)
        waiting.act(noting("too much"))
        assert waiting.until(lambda stored: stored.refusal).refusal == TOO_MUCH
    waiting.until(said("three"))
    assert texts(waiting.now) == ["before", "one", "two", "three"]


def test_store_locked_with_a_full_box_merges_looks_into_one_gap(
    folder: Path, waiting: Board
) -> None:
    with locked(folder):
        fill(waiting)
        for minutes in (1, 2, 3):
            waiting.look(look(f"lost {minutes}", at=after(minutes)))
    waiting.until(said("three"))
    waiting.look(look("next", at=after(4)))
    waiting.until(said("next"))
    gap = "gap from 171201Z to 171203Z: 3 looks"
    assert texts(waiting.now) == ["before", "one", "two", "three", gap, "next"]
    waiting.look(look("last", at=after(5)))
    assert texts(waiting.until(said("last")))[-2:] == ["next", "last"]


def test_the_document_of_a_gap_is_kept_for_no_feed_sends_it_again(
    folder: Path, waiting: Board
) -> None:
    with locked(folder):
        fill(waiting)
        waiting.look(look("came", body("{}"), at=after(1)))
        waiting.look(look("tick", at=after(2)))
    waiting.until(said("three"))
    waiting.look(look("tock", at=after(3)))
    waiting.until(said("came"))
    assert texts(waiting.now)[-2:] == ["gap from 171201Z to 171202Z: 2 looks", "came"]
    with Board(folder, "watch2") as other:
        assert other.told[0].bodies == (body("{}"),)


def test_the_end_writes_the_gap_that_is_left(folder: Path, waiting: Board) -> None:
    with locked(folder):
        fill(waiting)
        waiting.look(look("lost", at=after(1)))
    assert waiting.keeper.stop() == ""
    with Board(folder) as again:
        assert texts(again.now)[-2:] == ["gap from 171201Z to 171201Z: 1 look", "lost"]


def test_the_end_of_a_locked_store_says_how_much_is_lost(folder: Path, waiting: Board) -> None:
    with locked(folder):
        fill(waiting)
        waiting.act(noting("refused"))
        waiting.look(look("gap", body("{}")))
        waiting.look(look("gap"))
        lost = waiting.keeper.stop()
    # Of looks in a row the last says it all.
    assert lost == (
        f"1 act and 2 looks of this watch were never written; {LOCKED}{folder / 'watch.sqlite3'}"
    )


def test_an_act_that_hangs_to_the_end_is_counted_as_lost(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_LAST_WORDS", 0.02)
    begun, goes_on = threading.Event(), threading.Event()

    def hang(memory: Memory) -> Turn:
        begun.set()
        goes_on.wait(5)
        return Turn(memory)

    with Board(folder) as board:
        board.act(ActJob(hang, "", after(0)))
        begun.wait(PATIENCE)
        why = "the store did not answer in time"
        assert board.keeper.stop() == f"1 act of this watch was never written; {why}"
        goes_on.set()
        board.keeper._thread.join(PATIENCE)


def test_a_keeper_that_never_began_loses_what_it_was_given(folder: Path) -> None:
    board = Board(folder)
    board.act(noting("early"))
    assert board.keeper.stop().startswith("1 act of this watch was never written")


@pytest.mark.parametrize(
    ("come", "stays"),
    [("ab", "b"), ("aBc", "B"), ("aBCd", "C"), ("A", "A")],
    ids=["no document", "a document", "two documents", "one look"],
)
def test_a_gap_keeps_its_newest_look_and_rather_one_with_a_document(come: str, stays: str) -> None:
    jobs = {text: look(text, body(text) if text.isupper() else None) for text in come}
    gap = Gap.of(jobs[come[0]])
    for text in come[1:]:
        gap = gap.until(jobs[text])
    assert gap.looks == len(come)
    told = gap.told_by(jobs[come[-1]]).deed(Memory())
    assert [one.text for one in told.entries] == [
        f"gap from 171200Z to 171200Z: {len(come)} look{'s' * (len(come) > 1)}",
        stays,
    ]


def test_a_box_ends_even_where_there_is_no_room_for_the_word() -> None:
    box, job = Inbox(1), look("a")
    box.look(job)
    box.end()
    assert [box.take(0), box.take(0)] == [job, Order.END]


def test_a_box_without_anything_is_waited_for(tmp_path: Path) -> None:
    assert Inbox().take(0) is None
    assert Stored(Memory()).trouble == ""
