"""A database that another program holds: the board waits, says so, and owes nothing after."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dashboard.store import keeper
from dashboard.store.gap import Gap
from dashboard.store.inbox import Inbox, Order
from dashboard.store.pace import Pace
from dashboard.store.stored import ActJob, Stored
from dashboard.watch.memory import Memory, Turn
from tests.store.bad_disk import locked
from tests.store.board import QUICK, SOON, Board, eventually, open_ledger, said, texts
from tests.store.jobs import after, body, look, noting

BANNER = "the store is locked by another program; writes wait"
FULL = "the store is locked and too much waits for it; try again"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "feed"


@pytest.fixture
def board(folder: Path) -> Iterator[Board]:
    """A board with room for two jobs beside the one it is at."""
    with Board(folder, most=2) as opened:
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
    assert Pace() == Pace(watch=0.5, retry=60, patience=10)


def test_a_board_waits_for_a_locked_store_says_so_and_writes(folder: Path, board: Board) -> None:
    with locked(folder):
        board.act(noting("waits"))
        waiting = board.until(lambda stored: stored.trouble == BANNER)
        assert texts(waiting) == ["before"]
    board.until(lambda stored: not stored.trouble)
    assert texts(board.now) == ["before", "waits"]
    assert board.keeper.stop() == ""


def test_a_short_lock_is_not_spoken_of(folder: Path) -> None:
    with Board(folder, pace=Pace(QUICK.watch, QUICK.retry, patience=60)) as board:
        with locked(folder):
            board.act(noting("waits"))
            eventually(lambda: board.inbox.waiting == 0)
        board.until(said("waits"))
        assert not any(stored.trouble for stored in board.told)


def test_reading_goes_on_while_a_store_is_locked(folder: Path, board: Board) -> None:
    database, ledger = open_ledger(folder, "watch2")
    with closing(database), locked(folder):
        assert ledger.refresh()
        assert texts(ledger.stored) == ["before"]


def test_a_full_box_refuses_acts_with_a_sentence(folder: Path, board: Board) -> None:
    with locked(folder):
        fill(board)
        board.until(lambda stored: stored.trouble == BANNER)
        board.act(noting("too much"))
        refused = board.until(lambda stored: stored.refusal)
        assert refused.refusal == FULL
        # The banner stays where it is.
        assert refused.trouble == BANNER
    board.until(said("three"))
    assert texts(board.now) == ["before", "one", "two", "three"]


def test_looks_behind_a_full_box_leave_one_gap(folder: Path, board: Board) -> None:
    with locked(folder):
        fill(board)
        for minutes in (1, 2, 3):
            board.look(look(f"lost {minutes}", at=after(minutes)))
    board.until(said("three"))
    board.look(look("next", at=after(4)))
    board.until(said("next"))
    gap = "gap from 171201Z to 171203Z: 3 looks"
    assert texts(board.now) == ["before", "one", "two", "three", gap, "next"]
    board.look(look("last", at=after(5)))
    assert texts(board.until(said("last")))[-2:] == ["next", "last"]


def test_the_document_of_a_gap_is_kept_for_no_feed_sends_it_again(
    folder: Path, board: Board
) -> None:
    with locked(folder):
        fill(board)
        board.look(look("came", body("{}"), at=after(1)))
        board.look(look("tick", at=after(2)))
    board.until(said("three"))
    board.look(look("tock", at=after(3)))
    board.until(said("came"))
    assert texts(board.now)[-2:] == ["gap from 171201Z to 171202Z: 2 looks", "came"]
    with Board(folder, "watch2") as other:
        assert other.told[0].bodies == (body("{}"),)


def test_the_end_writes_the_gap_that_is_left(folder: Path, board: Board) -> None:
    with locked(folder):
        fill(board)
        board.look(look("lost", at=after(1)))
    assert board.keeper.stop() == ""
    with Board(folder) as again:
        assert texts(again.now)[-2:] == ["gap from 171201Z to 171201Z: 1 looks", "lost"]


def test_the_end_of_a_locked_store_says_how_much_is_lost(folder: Path, board: Board) -> None:
    with locked(folder):
        fill(board)
        board.act(noting("refused"))
        board.look(look("gap", body("{}")))
        board.look(look("gap"))
        lost = board.keeper.stop()
    path = folder / "watch.sqlite3"
    # Of looks in a row the last says it all.
    assert lost == (
        "3 looks or acts of this watch were never written;"
        f" not kept: {path}: another program holds it"
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
        begun.wait(SOON)
        assert board.keeper.stop().startswith("1 looks or acts of this watch were never written")
        goes_on.set()
        board.keeper._thread.join(SOON)


def test_a_keeper_that_never_began_loses_what_it_was_given(folder: Path) -> None:
    board = Board(folder)
    board.act(noting("early"))
    assert board.keeper.stop().startswith("1 looks or acts")


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
        f"gap from 171200Z to 171200Z: {len(come)} looks",
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
