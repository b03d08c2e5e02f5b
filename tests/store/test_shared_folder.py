"""Many boards on one folder: one leads, each sees the others' acts, nothing is lost or doubled."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.store.stored import Stored
from dashboard.watch.alarms.alarm import State
from dashboard.watch.log.entry import GENESIS, chained
from tests.store.board import QUICK, Board, leading, said, texts
from tests.store.jobs import KEY, acking, body, live, look, noting, raising

PATIENT = replace(QUICK, patience=10)
WHO = ("first", "second")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "feed"


@pytest.fixture
def boards(folder: Path) -> Iterator[tuple[Board, Board]]:
    with Board(folder, "watch1") as first:
        first.until(leading)
        with Board(folder, "watch2") as second:
            yield first, second


def state(stored: Stored) -> State:
    return stored.memory.alarm(KEY).state


def assert_chained(stored: Stored) -> None:
    previous = GENESIS
    for number, one in enumerate(stored.log, 1):
        assert (one.number, one.previous) == (number, previous)
        assert one.hash == chained(previous, number, one.entry)
        previous = one.hash


def test_one_board_leads_and_the_other_knows_whose_it_is(boards: tuple[Board, Board]) -> None:
    first, second = boards
    assert first.now.leads
    assert (second.now.leads, second.now.leader) == (False, "watch1")


def test_a_follower_sees_what_the_leader_looked_at(boards: tuple[Board, Board]) -> None:
    first, second = boards
    first.look(raising())
    first.look(look("came", body("{}")))
    seen = second.until(said("came"))
    assert state(seen) is State.UNACKNOWLEDGED
    assert seen.live == live()
    assert second.heard(lambda stored: stored.bodies).bodies == (body("{}"),)
    assert first.heard(said("came")).bodies == ()


def test_documents_are_handed_out_once(boards: tuple[Board, Board]) -> None:
    first, second = boards
    first.look(look("came", body("{}")))
    second.until(said("came"))
    first.look(look("went on"))
    second.until(said("went on"))
    assert [stored.bodies for stored in second.told if stored.bodies] == [(body("{}"),)]


def test_a_look_of_a_follower_is_not_written(boards: tuple[Board, Board]) -> None:
    first, second = boards
    second.look(look("of the follower"))
    second.act(noting("the end"))
    assert texts(first.until(said("the end"))) == ["the end"]


def test_each_officer_sees_the_acknowledgement_of_the_other(boards: tuple[Board, Board]) -> None:
    first, second = boards
    first.look(raising(text="first"))
    second.until(said("first"))
    second.act(acking("watch2"))
    seen = first.until(said("ack watch2")).memory.alarm(KEY)
    assert seen.state is State.ACKNOWLEDGED
    assert seen.act is not None
    assert seen.act.officer == "watch2"
    first.look(raising(text="second"))
    second.until(said("second"))
    first.act(acking("watch1"))
    assert state(second.until(said("ack watch1"))) is State.ACKNOWLEDGED


def test_of_two_acknowledgements_one_is_refused_and_one_is_logged(
    boards: tuple[Board, Board],
) -> None:
    first, second = boards
    first.look(raising())
    second.until(said("raised"))
    first.act(acking("watch1"))
    second.act(acking("watch2"))
    for board in boards:
        board.heard(lambda stored: stored.refusal or stored.done)
    told = [stored.refusal for board in boards for stored in board.told if stored.refusal]
    assert len(told) == 1
    assert "acknowledged already" in told[0]
    assert len([text for text in texts(first.now) if text.startswith("ack")]) == 1


def test_the_looks_of_the_leader_never_undo_what_a_follower_did(
    boards: tuple[Board, Board],
) -> None:
    first, second = boards
    first.look(raising())
    second.until(said("raised"))
    second.act(acking())
    # Looks that change nothing come between the act and the leader's next look at the store.
    for _ in range(20):
        first.look(look())
    seen = first.until(said("ack watch2"))
    first.look(look("after"))
    assert state(second.until(said("after"))) is State.ACKNOWLEDGED
    assert state(seen) is State.ACKNOWLEDGED


def test_a_request_for_a_poll_is_heard_once_by_the_leader(boards: tuple[Board, Board]) -> None:
    first, second = boards
    second.keeper.ask_poll()
    first.heard(lambda stored: stored.wants_poll)
    second.act(noting("the end"))
    first.until(said("the end"))
    assert sum(stored.wants_poll for stored in first.told) == 1
    assert not any(stored.wants_poll for stored in second.told)


def test_a_request_is_heard_though_looks_come_between(boards: tuple[Board, Board]) -> None:
    first, second = boards
    second.keeper.ask_poll()
    for _ in range(20):
        first.look(look())
    first.heard(lambda stored: stored.wants_poll)


def test_store_ten_boards_lose_and_double_nothing(folder: Path) -> None:
    with ExitStack() as stack:
        boards = [
            stack.enter_context(Board(folder, f"watch{number}", pace=PATIENT))
            for number in range(10)
        ]
        boards[0].until(leading)
        for turn in range(3):
            for number, board in enumerate(boards):
                board.act(noting(f"{number}/{turn}"))
            boards[0].look(look(f"look {turn}"))
        wanted = {f"{number}/{turn}" for number in range(10) for turn in range(3)}
        wanted |= {f"look {turn}" for turn in range(3)}
        for board in boards:
            board.until(lambda stored: set(texts(stored)) >= wanted)
            assert sorted(texts(board.now)) == sorted(wanted)
            assert_chained(board.now)
            assert {stored.trouble for stored in board.told} == {""}
        assert [board.now.leads for board in boards] == [True] + [False] * 9


def test_numbers_and_chain_go_on_over_restarts_and_writers(folder: Path) -> None:
    for turn in range(3):
        with Board(folder, "watch1") as first, Board(folder, "watch2") as second:
            first.act(noting(f"first {turn}"))
            second.until(said(f"first {turn}"))
            second.act(noting(f"second {turn}"))
            first.until(said(f"second {turn}"))
    with Board(folder) as board:
        assert_chained(board.now)
        assert texts(board.now) == [f"{who} {turn}" for turn in range(3) for who in WHO]


def test_a_restarted_board_has_all_it_had_and_its_last_documents(folder: Path) -> None:
    with Board(folder) as board:
        board.look(raising())
        for text in ("a", "b", "c"):
            board.look(look(text, body(text)))
        before = board.until(said("c"))
    with Board(folder) as board:
        begun = board.told[0]
    assert (begun.memory, begun.history, begun.log) == (
        before.memory,
        before.history,
        before.log,
    )
    assert begun.leads
    assert begun.bodies == (body("b"), body("c"))
