"""Which board leads, hand over hand: driven step by step on a clock of the test's own."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.store.lead import MISSED, heartbeat, read_beat
from dashboard.store.ledger import Ledger
from dashboard.store.trouble import OutdatedError
from tests.store.board import open_ledger, texts
from tests.store.jobs import look, noting

BEAT = timedelta(seconds=10)


class Boards:
    """Ledgers on one folder and one clock, which the test moves."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self.seconds = 1000.0

    def begin(self, login: str) -> Ledger:
        database, ledger = open_ledger(
            self._folder, login, beat=BEAT, monotonic=lambda: self.seconds
        )
        self._stack.callback(database.close)
        self._stack.callback(ledger._lead.lose)
        ledger.refresh()
        ledger.seek()
        return ledger

    def silence(self, follower: Ledger, beats: float) -> bool:
        """Let a time pass without a heartbeat; returns whether the follower leads then."""
        self.seconds += beats * BEAT.total_seconds()
        return follower.seek()


@pytest.fixture
def boards(tmp_path: Path) -> Iterator[Boards]:
    with ExitStack() as stack:
        yield Boards(tmp_path / "state" / "feed", stack)


def leads(ledger: Ledger) -> bool:
    ledger.refresh()
    return ledger.handed_out().leads


def term(ledger: Ledger) -> int:
    with closing(ledger._database.open().cursor()) as cursor:
        beat = read_beat(cursor.connection)
    assert beat is not None
    return beat.term


@pytest.mark.parametrize(
    ("interval", "beat"),
    [(1, 0.5), (2, 0.5), (8, 2), (40, 10), (60, 10), (3600, 10)],
)
def test_a_stopped_board_is_noticed_within_two_intervals_or_half_a_minute(
    interval: float, beat: float
) -> None:
    found = heartbeat(timedelta(seconds=interval)).total_seconds()
    assert found == beat
    assert MISSED * found <= min(30, 2 * interval)


def test_a_lock_that_is_released_is_taken_at_once_with_a_higher_term(boards: Boards) -> None:
    first, second = boards.begin("watch1"), boards.begin("watch2")
    assert (leads(first), leads(second), term(second)) == (True, False, 1)
    first.close()
    assert second.seek()
    assert term(second) == 2


def test_a_board_that_died_with_its_lock_is_followed_at_once(boards: Boards) -> None:
    first, second = boards.begin("watch1"), boards.begin("watch2")
    # As the kernel does it for a process that is killed.
    first._lead._lock.release()
    assert second.seek()
    assert term(second) == 2


@pytest.mark.parametrize(
    ("beats", "takes_over"),
    [(MISSED - 1, False), (MISSED - 0.01, False), (MISSED, True), (MISSED + 99, True)],
)
def test_a_stopped_board_is_followed_once_its_heartbeats_are_missed(
    boards: Boards, beats: float, takes_over: bool
) -> None:
    _first, second = boards.begin("watch1"), boards.begin("watch2")
    assert boards.silence(second, beats) is takes_over


def test_a_board_whose_heart_beats_keeps_the_lead(boards: Boards) -> None:
    first, second = boards.begin("watch1"), boards.begin("watch2")
    for _ in range(5):
        assert not boards.silence(second, MISSED - 1)
        assert first.due_in <= 0
        first.beat()
        assert first.due_in > 0
        assert not second.seek()
    assert leads(first)


def test_an_outdated_board_writes_nothing_and_follows(boards: Boards) -> None:
    first, second = boards.begin("watch1"), boards.begin("watch2")
    assert boards.silence(second, MISSED)
    second.look(look("of the new one"))
    with pytest.raises(OutdatedError):
        first.look(look("of the old one"))
    with pytest.raises(OutdatedError):
        first.beat()
    assert not first.seek()
    first.refresh()
    assert texts(first.stored) == ["of the new one"]
    assert (leads(first), first.stored.leader) == (False, "watch2")


def test_an_outdated_board_still_does_what_its_officer_does(boards: Boards) -> None:
    first, second = boards.begin("watch1"), boards.begin("watch2")
    assert boards.silence(second, MISSED)
    first.act(noting("seen").deed)
    second.refresh()
    assert texts(second.stored) == ["seen"]


def test_the_lead_stays_where_it_went_while_the_stopped_board_holds_the_lock(
    boards: Boards,
) -> None:
    first, second = boards.begin("watch1"), boards.begin("watch2")
    assert boards.silence(second, MISSED)
    third = boards.begin("watch3")
    # The stopped board dies: its lock is free, and yet somebody leads.
    first._lead._lock.release()
    assert not third.seek()
    assert leads(second)
    second.beat()
    second._lead._lock.release()
    assert third.seek()
    assert term(third) == 3


def test_a_board_that_stopped_itself_does_not_mistake_its_own_sleep_for_silence(
    boards: Boards,
) -> None:
    first, second = boards.begin("watch1"), boards.begin("watch2")
    boards.seconds += 1000
    first.beat()
    assert not second.seek()


def test_a_term_of_another_file_is_no_term_of_this_one(boards: Boards) -> None:
    stopped, second = boards.begin("watch1"), boards.begin("watch2")
    second._database.move_aside()
    second.forget()
    assert boards.silence(second, MISSED)
    assert term(second) == 1
    with pytest.raises(OutdatedError):
        stopped.look(look("of the old one"))
    second.refresh()
    assert "of the old one" not in texts(second.stored)


def test_a_board_that_led_without_the_lock_and_ends_is_followed_at_once(boards: Boards) -> None:
    first, second = boards.begin("watch1"), boards.begin("watch2")
    assert boards.silence(second, MISSED)
    third = boards.begin("watch3")
    first._lead.lose()
    assert not third.seek()
    second.close()
    assert third.seek()


def test_what_came_in_before_a_look_is_still_news_after_it(boards: Boards) -> None:
    first, second = boards.begin("watch1"), boards.begin("watch2")
    first.look(look("before"))
    first.refresh()
    second.ask_poll()
    first.look(look())
    assert first.refresh()
    assert first.hears_request()
    assert not first.hears_request()
