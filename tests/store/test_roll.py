"""The roll: who is on a watch, who signs, who has left."""

from pathlib import Path

from dashboard.store.connection import Database
from dashboard.store.folder import Sharing
from dashboard.store.lead import Lead
from dashboard.store.ledger import Ledger
from dashboard.store.lock import LeadLock
from dashboard.store.logbook import read_log
from dashboard.store.roll import Roll
from dashboard.store.tables import Retention
from dashboard.watch.log.entry import Kind, Officer
from dashboard.watch.memory import Turn
from dashboard.watch.post import BEAT, Post
from tests.store.board import BEAT as HEARTBEAT
from tests.store.board import clock, open_ledger
from tests.store.jobs import entry, noting


class Steps:
    """Seconds that are set by hand."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def on_roll(folder: Path, name: str, steps: Steps | None = None) -> Ledger:
    """Return the ledger of a board that is on the roll."""
    database = Database(folder, Sharing(), clock, patience=0.05)
    lead = Lead(LeadLock(folder, Sharing()), name, HEARTBEAT, lambda: 0.0)
    roll = Roll(name, Officer(name), clock, steps or Steps())
    return Ledger(database, lead, Retention(30, 10), roll)


def names(ledger: Ledger) -> list[str]:
    ledger.refresh()
    return [post.officer.shown for post in ledger.stored.others]


def test_each_board_sees_the_others_and_not_itself(tmp_path: Path) -> None:
    first, second = on_roll(tmp_path / "f", "watch1"), on_roll(tmp_path / "f", "watch2")
    first.answer_roll()
    second.answer_roll()
    assert names(first) == ["watch2"]
    assert names(second) == ["watch1"]
    second.close()
    assert names(first) == []
    first.close()


def test_who_signs_stands_on_the_roll(tmp_path: Path) -> None:
    first, second = on_roll(tmp_path / "f", "watch1"), on_roll(tmp_path / "f", "watch2")
    first.answer_roll()
    first.act(noting("mine").deed, Officer("watch1", "J2"))
    assert names(second) == ["J2"]
    first.close()
    second.close()


def test_a_board_answers_when_it_is_due(tmp_path: Path) -> None:
    steps = Steps()
    board = on_roll(tmp_path / "f", "watch1", steps)
    board.answer_roll()
    other = on_roll(tmp_path / "f", "watch2")
    other.refresh()
    steps.at = BEAT.total_seconds() - 1
    board.answer_roll()
    assert not other.refresh()
    steps.at = BEAT.total_seconds()
    board.answer_roll()
    assert other.refresh()
    assert other.stored.others == (Post(Officer("watch1"), clock(), clock()),)
    board.close()
    other.close()


def test_what_is_no_board_is_not_on_the_roll(tmp_path: Path) -> None:
    _, writer = open_ledger(tmp_path / "f")
    board = on_roll(tmp_path / "f", "watch1")
    board.answer_roll()
    writer.answer_roll()
    assert names(board) == []
    board.close()
    writer.close()


def test_a_long_log_is_read_with_what_is_carried(tmp_path: Path) -> None:
    database, ledger = open_ledger(tmp_path / "f")
    ledger.act(lambda memory: Turn(memory, (entry("ask", Kind.OPEN),)))
    for number in range(6):
        ledger.act(noting(str(number)).deed)
    connection = database.open()
    log = read_log(connection, 3)
    assert [one.number for one in log] == [1, 5, 6, 7]
    assert read_log(connection, 3, log) == log
    ledger.act(noting("later").deed)
    assert [one.number for one in read_log(connection, 3, log)] == [1, 6, 7, 8]
    assert [one.number for one in read_log(connection, 3, log[:1])] == [1, 6, 7, 8]
    ledger.close()
