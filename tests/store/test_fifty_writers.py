"""What fifty boards on one folder write all day costs the others next to nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.store.codec import load_memory
from dashboard.store.connection import NAME
from dashboard.store.ledger import Ledger
from dashboard.store.stored import LookJob
from dashboard.watch.memory import Memory
from dashboard.watch.post import BEAT
from tests.store.board import open_ledger
from tests.store.jobs import RAISED, acking, after, body, look, raising
from tests.store.test_roll import Steps, on_roll


@pytest.fixture
def steps() -> Steps:
    return Steps()


@pytest.fixture
def boards(tmp_path: Path, steps: Steps) -> Iterator[tuple[Ledger, Ledger]]:
    with ExitStack() as stack:
        pair = [on_roll(tmp_path / "f", name, steps) for name in ("watch1", "watch2")]
        for board in pair:
            stack.callback(board.close)
            board.refresh()
            board.seek()
            board.answer_roll()
        pair[0].look(look())
        for board in pair:
            board.refresh()
            board.handed_out()
        yield pair[0], pair[1]


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Memory]:
    """Return a list that each memory read from the tables is added to."""
    found: list[Memory] = []

    def loading(connection: sqlite3.Connection) -> Memory:
        found.append(load_memory(connection))
        return found[-1]

    monkeypatch.setattr("dashboard.store.reading.load_memory", loading)
    return found


def test_heartbeats_and_the_roll_are_no_news_and_read_no_memory(
    boards: tuple[Ledger, Ledger], steps: Steps, loads: list[Memory]
) -> None:
    leader, follower = boards
    for _ in range(3):
        leader.beat()
        leader.look(look())
        steps.at += BEAT.total_seconds()
        leader.answer_roll()
        assert follower.refresh()
        assert not follower.has_news
    assert loads == []


@pytest.mark.parametrize("job", [look("said"), raising(), look(document=body("a"))])
def test_what_an_officer_would_see_is_news_once(
    boards: tuple[Ledger, Ledger], job: LookJob
) -> None:
    leader, follower = boards
    leader.look(job)
    assert follower.refresh()
    assert follower.has_news
    follower.handed_out()
    assert not follower.has_news


def test_an_act_of_another_officer_is_news(boards: tuple[Ledger, Ledger]) -> None:
    leader, follower = boards
    leader.look(raising())
    follower.refresh()
    follower.handed_out()
    leader.act(acking().deed)
    follower.refresh()
    assert follower.has_news
    assert follower.stored.memory == leader.stored.memory


def test_a_board_that_comes_and_one_that_goes_is_news(
    boards: tuple[Ledger, Ledger], tmp_path: Path
) -> None:
    third = on_roll(tmp_path / "f", "watch3")
    for happens in (third.answer_roll, third.close):
        happens()
        assert boards[0].refresh()
        assert boards[0].has_news
        boards[0].handed_out()


def test_a_board_that_only_asks_for_the_lead_waits_for_nobody(
    boards: tuple[Ledger, Ledger], tmp_path: Path
) -> None:
    database, writer = open_ledger(tmp_path / "f")
    with database.transaction():
        assert not boards[1].seek()
    writer.close()


def test_a_file_in_the_place_of_another_is_read_whatever_it_has_counted(
    boards: tuple[Ledger, Ledger], tmp_path: Path
) -> None:
    leader, follower = boards
    leader.look(raising())
    follower.refresh()
    known = follower.stored
    elsewhere, other = open_ledger(tmp_path / "other")
    other.refresh()
    other.seek()
    for minute in range(known.revision):
        other.look(raising(replace(RAISED, since=after(minute + 1))))
    assert other.stored.revision == known.revision
    other.close()
    elsewhere.close()
    for path in (tmp_path / "f").glob(f"{NAME}*"):
        path.unlink()
    (tmp_path / "other" / NAME).rename(tmp_path / "f" / NAME)
    follower.refresh()
    assert follower.stored.memory == other.stored.memory != known.memory
